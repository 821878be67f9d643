import type { TestMail } from "./mail.ts";

/** Mails in which something is said that is not asked for, or by somebody else than it seems. */
export const hardMails: readonly TestMail[] = [
  {
    says: "what is not wanted is no right: access, and nothing else",
    mail: "From: Nora Field <nora@fabrikam.example>\nDate: Mon, 16 Nov 2026 09:00:00 +0000\nSubject: my data\n\nHello,\n\nI am not asking you to delete anything. I do not object to the newsletter either. I would like a copy of my personal data under Article 15.\n\nKind regards\nNora Field",
    expected: {
      name: ["Nora Field"],
      email: ["nora@fabrikam.example"],
      right: ["access"],
      "received-on": ["2026-11-16"],
    },
  },
  {
    says: "a disclaimer below asks for nothing",
    mail: "From: Tom Barlow <tom@northwind.example>\nDate: Tue, 17 Nov 2026 10:00:00 +0000\n\nPlease correct my date of birth, it is inaccurate.\n\nRegards,\nTom Barlow\n\n--\nThis e-mail is confidential. If you are not the intended recipient, please delete it and destroy all copies. Think before you print.",
    expected: {
      name: ["Tom Barlow"],
      email: ["tom@northwind.example"],
      right: ["rectification"],
      "received-on": ["2026-11-17"],
    },
  },
  {
    says: "a disclaimer right after the name asks for nothing",
    mail: "From: Ivy Chen <ivy@adatum.example>\nDate: Wed, 18 Nov 2026 10:00:00 +0000\n\nI would like to know which personal data you hold about me.\n\nBest regards\nIvy Chen\n\nCONFIDENTIALITY NOTICE: This message may contain privileged information. If you have received it in error, please notify the sender immediately and delete this message.",
    expected: {
      name: ["Ivy Chen"],
      email: ["ivy@adatum.example"],
      right: ["access"],
      "received-on": ["2026-11-18"],
    },
  },
  {
    says: "a mother writes for her son",
    mail: "From: Clara Stone <clara.stone@fabrikam.example>\nDate: Thu, 19 Nov 2026 08:30:00 +0000\n\nI am writing on behalf of my son Leo Stone, who is 12. Please delete his account and all his data.\n\nYours sincerely\nClara Stone",
    expected: {
      name: ["Leo Stone"],
      agent: ["Clara Stone"],
      email: ["clara.stone@fabrikam.example"],
      right: ["erasure"],
      "received-on": ["2026-11-19"],
    },
  },
  {
    says: "four rights in a list",
    mail: "From: Omar Haddad <omar@tailspin.example>\nDate: Fri, 13 Nov 2026 12:00:00 +0000\n\nUnder the UK GDPR I request:\n1. access to my personal data,\n2. rectification of my address,\n3. restriction of processing until then,\n4. and I object to direct marketing.\n\nOmar Haddad",
    expected: {
      name: ["Omar Haddad"],
      email: ["omar@tailspin.example"],
      right: ["access", "rectification", "restriction", "objection"],
      "received-on": ["2026-11-13"],
      regime: ["uk-gdpr"],
    },
  },
  {
    says: "an agent with authority for a consumer in California",
    mail: "From: Permission Desk <requests@permission.example>\nDate: Mon, 9 Nov 2026 17:00:00 -0800\n\nWe are the authorized agent of Maria Lopez, a California resident. On behalf of Maria Lopez we ask you to delete her personal information under the CCPA.\n\nTicket: PD-20261109",
    expected: {
      name: ["Maria Lopez"],
      email: ["requests@permission.example"],
      ticket: ["PD-20261109"],
      right: ["erasure"],
      "received-on": ["2026-11-09"],
      regime: ["ccpa"],
    },
  },
  {
    says: "thanks for an erasure that is done ask for none",
    mail: "From: Ruth Cole <ruth@fabrikam.example>\nDate: Tue, 10 Nov 2026 12:00:00 +0000\n\nThank you for your answer. I have no further questions.\n\nRuth Cole",
    expected: { name: ["Ruth Cole"], email: ["ruth@fabrikam.example"], "received-on": ["2026-11-10"] },
  },
  {
    says: "an order and a complaint about it",
    mail: "From: Dan Price <dan@fabrikam.example>\nDate: Wed, 11 Nov 2026 12:00:00 +0000\n\nMy parcel 4711 arrived broken. Please send a new one to the address you know.\n\nDan Price",
    expected: { name: ["Dan Price"], email: ["dan@fabrikam.example"], "received-on": ["2026-11-11"] },
  },
  {
    says: "forwarded twice, asked at the bottom",
    mail: "From: Ann Desk <ann@contoso.example>\nSent: Friday, 20 November 2026 09:00\nTo: Privacy <privacy@contoso.example>\nSubject: FW: FW: data\n\nSee below please.\n\nFrom: Bob Shop <bob@contoso.example>\nSent: Thursday, 19 November 2026 16:00\nTo: Ann Desk <ann@contoso.example>\nSubject: FW: data\n\nAnother one.\n\nFrom: Grace Hill <grace.hill@northwind.example>\nSent: Thursday, 19 November 2026 11:12\nTo: shop@contoso.example\nSubject: data\n\nPlease send me a copy of my data.\n\nGrace Hill\n+44 20 7946 0123",
    expected: {
      name: ["Grace Hill"],
      email: ["grace.hill@northwind.example"],
      phone: ["+44 20 7946 0123"],
      right: ["access"],
      "received-on": ["2026-11-19"],
    },
  },
  {
    says: "she has not deleted her account herself",
    mail: "From: Lily Marsh <lily@adatum.example>\nDate: Thu, 12 Nov 2026 12:00:00 +0000\n\nPlease do not delete my account. I only want my data in a machine-readable format.\n\nLily Marsh",
    expected: {
      name: ["Lily Marsh"],
      email: ["lily@adatum.example"],
      right: ["portability"],
      "received-on": ["2026-11-12"],
    },
  },
  {
    says: "keine Löschung, sondern Auskunft",
    mail: "Von: Heike Sommer <heike@fabrikam.example>\nDatum: 16.11.2026\nBetreff: Daten\n\nGuten Tag,\nich verlange keine Löschung, sondern Auskunft nach Art. 15 DSGVO.\n\nMit freundlichen Grüßen\nHeike Sommer",
    expected: {
      name: ["Heike Sommer"],
      email: ["heike@fabrikam.example"],
      right: ["access"],
      "received-on": ["2026-11-16"],
      regime: ["eu-gdpr"],
    },
  },
  {
    says: "Vertraulichkeitshinweis verlangt nichts",
    mail: "Von: Uwe Brandt <uwe.brandt@northwind.example>\nDatum: 17.11.2026\n\nBitte berichtigen Sie meine Anschrift: neu ist\nLindenweg 4\n50667 Köln\n\nViele Grüße\nUwe Brandt\n\nDiese E-Mail ist vertraulich. Wenn Sie nicht der richtige Adressat sind, informieren Sie bitte den Absender und löschen Sie diese Mail.",
    expected: {
      name: ["Uwe Brandt"],
      email: ["uwe.brandt@northwind.example"],
      right: ["rectification"],
      address: ["Lindenweg 4\n50667 Köln"],
      "received-on": ["2026-11-17"],
    },
  },
  {
    says: "Vater schreibt für seine Tochter",
    mail: "Von: Jens Vogel <jens@adatum.example>\nDatum: 18.11.2026\n\nSehr geehrte Damen und Herren,\nim Namen meiner minderjährigen Tochter Mia Vogel bitte ich um Löschung ihres Kontos.\n\nMit freundlichen Grüßen\nJens Vogel",
    expected: {
      name: ["Mia Vogel"],
      agent: ["Jens Vogel"],
      email: ["jens@adatum.example"],
      right: ["erasure"],
      "received-on": ["2026-11-18"],
    },
  },
  {
    says: "Betreuerin für einen Betreuten",
    mail: "Von: Anna Roth <roth@betreuung.example>\nDatum: 19.11.2026\n\nals rechtliche Betreuerin von Herrn Paul Kern bitte ich um Auskunft über seine Daten. Die Bestellung liegt bei.\n\nFreundliche Grüße\nAnna Roth",
    expected: {
      name: ["Paul Kern"],
      agent: ["Anna Roth"],
      email: ["roth@betreuung.example"],
      right: ["access"],
      "received-on": ["2026-11-19"],
    },
  },
  {
    says: "drei Rechte in einem Satz",
    mail: "Von: Olga Winter <olga@tailspin.example>\nDatum: 13.11.2026\n\nIch verlange Auskunft, Berichtigung und die Einschränkung der Verarbeitung. Kundennummer 88-1234\n\nOlga Winter",
    expected: {
      name: ["Olga Winter"],
      email: ["olga@tailspin.example"],
      "customer-number": ["88-1234"],
      right: ["access", "rectification", "restriction"],
      "received-on": ["2026-11-13"],
    },
  },
  {
    says: "Antwort über dem Zitat einer eigenen Mail von uns",
    mail: "Von: Peter Lang <peter.lang@fabrikam.example>\nGesendet: Montag, 16. November 2026 19:22\nAn: datenschutz@contoso.example\nBetreff: AW: Ihre Anfrage\n\nNein, das genügt mir nicht. Ich widerspreche der Verarbeitung zu Werbezwecken.\n\nPeter Lang\n\nVon: datenschutz@contoso.example\nGesendet: Freitag, 13. November 2026 08:00\nAn: Peter Lang <peter.lang@fabrikam.example>\nBetreff: Ihre Anfrage\n\nSehr geehrter Herr Lang,\nwir haben Ihre Daten gelöscht und erteilen Ihnen Auskunft.\n\nIhr Datenschutz-Team",
    expected: {
      name: ["Peter Lang"],
      email: ["peter.lang@fabrikam.example"],
      right: ["objection"],
      "received-on": ["2026-11-16"],
    },
  },
  {
    says: "löschen Sie bitte nicht",
    mail: "Von: Kai Busch <kai@northwind.example>\nDatum: 12.11.2026\n\nBitte löschen Sie meine Daten nicht, sondern sperren Sie sie. Ich verlange die Einschränkung der Verarbeitung.\n\nKai Busch",
    expected: {
      name: ["Kai Busch"],
      email: ["kai@northwind.example"],
      right: ["restriction"],
      "received-on": ["2026-11-12"],
    },
  },
  {
    says: "nur eine Bestellung",
    mail: "Von: Eva Blum <eva@fabrikam.example>\nDatum: 11.11.2026\n\nGuten Tag, wann kommt meine Lieferung? Bestellnummer 12345678.\n\nEva Blum",
    expected: { name: ["Eva Blum"], email: ["eva@fabrikam.example"], "received-on": ["2026-11-11"] },
  },
  {
    says: "ehemaliger Mitarbeiter mit Titel und Telefon",
    mail: "Von: Dr. Hans Maier <h.maier@adatum.example>\nDatum: 10.11.2026\n\nIch bin ehemaliger Mitarbeiter und bitte um eine Kopie aller Daten aus meiner Personalakte.\n\nMit besten Grüßen\nDr. Hans Maier\nTel.: 089 1234567",
    expected: {
      name: ["Hans Maier"],
      email: ["h.maier@adatum.example"],
      phone: ["089 1234567"],
      right: ["access"],
      relation: ["former-employee"],
      "received-on": ["2026-11-10"],
    },
  },
  {
    says: "Newsletter abbestellen ohne Löschung",
    mail: "Von: Rita Horn <rita@tailspin.example>\nDatum: 09.11.2026\n\nBitte keine Werbung mehr. Mein Konto soll nicht gelöscht werden.\n\nRita Horn",
    expected: {
      name: ["Rita Horn"],
      email: ["rita@tailspin.example"],
      right: ["objection"],
      "received-on": ["2026-11-09"],
    },
  },
  {
    says: "sans suppression, une copie seulement",
    mail: "De : Lucie Martin <lucie@fabrikam.example>\nEnvoyé : lundi 16 novembre 2026 09:10\nÀ : dpo@contoso.example\nObjet : mes données\n\nBonjour,\nmerci de ne pas supprimer mon compte. Je souhaite une copie de mes données.\n\nCordialement\nLucie Martin",
    expected: {
      name: ["Lucie Martin"],
      email: ["lucie@fabrikam.example"],
      right: ["access"],
      "received-on": ["2026-11-16"],
    },
  },
  {
    says: "avis de confidentialité",
    mail: "De : Paul Durand <paul@northwind.example>\nEnvoyé : mardi 17 novembre 2026 10:00\n\nJe vous demande la rectification de mon adresse.\n\nCordialement,\nPaul Durand\n\nCe message est confidentiel. Si vous l'avez reçu par erreur, merci de le supprimer et d'en avertir l'expéditeur.",
    expected: {
      name: ["Paul Durand"],
      email: ["paul@northwind.example"],
      right: ["rectification"],
      "received-on": ["2026-11-17"],
    },
  },
  {
    says: "une mère pour son fils mineur",
    mail: "De : Sophie Petit <sophie@adatum.example>\nEnvoyé : mercredi 18 novembre 2026 11:00\n\nBonjour,\nau nom de mon fils mineur Louis Petit, je demande l'effacement de ses données.\n\nSophie Petit",
    expected: {
      name: ["Louis Petit"],
      agent: ["Sophie Petit"],
      email: ["sophie@adatum.example"],
      right: ["erasure"],
      "received-on": ["2026-11-18"],
    },
  },
  {
    says: "une avocate pour son client",
    mail: "De : Me Julie Renard <renard@cabinet.example>\nEnvoyé : jeudi 19 novembre 2026 14:00\n\nMadame, Monsieur,\nau nom de mon client M. Karim Benali, je vous demande l'accès à l'ensemble de ses données (article 15 du RGPD).\n\nMe Julie Renard\nAvocate",
    expected: {
      name: ["Karim Benali"],
      agent: ["Julie Renard"],
      email: ["renard@cabinet.example"],
      right: ["access"],
      regime: ["eu-gdpr"],
      "received-on": ["2026-11-19"],
    },
  },
  {
    says: "trois droits en une phrase",
    mail: "De : Anne Leroy <anne@tailspin.example>\nEnvoyé : vendredi 13 novembre 2026 15:00\n\nJe demande la limitation du traitement, la portabilité de mes données et je m'oppose à la prospection.\n\nAnne Leroy",
    expected: {
      name: ["Anne Leroy"],
      email: ["anne@tailspin.example"],
      right: ["restriction", "portability", "objection"],
      "received-on": ["2026-11-13"],
    },
  },
  {
    says: "une simple commande",
    mail: "De : Marc Blanc <marc@fabrikam.example>\nEnvoyé : jeudi 12 novembre 2026 16:00\n\nBonjour, ma commande n'est pas arrivée. Pouvez-vous m'aider ?\n\nMarc Blanc",
    expected: { name: ["Marc Blanc"], email: ["marc@fabrikam.example"], "received-on": ["2026-11-12"] },
  },
  {
    says: "transféré par une collègue",
    mail: "De : Claire Bureau <claire@contoso.example>\nEnvoyé : vendredi 20 novembre 2026 08:00\nÀ : DPO <dpo@contoso.example>\nObjet : TR : suppression\n\nPour toi.\n\nClaire\n\nDe : Hugo Morel <hugo.morel@northwind.example>\nEnvoyé : jeudi 19 novembre 2026 22:31\nÀ : contact@contoso.example\nObjet : suppression\n\nVeuillez supprimer toutes mes données.\n\nHugo Morel\n12 rue des Lilas\n75011 Paris",
    expected: {
      name: ["Hugo Morel"],
      email: ["hugo.morel@northwind.example"],
      right: ["erasure"],
      address: ["12 rue des Lilas\n75011 Paris"],
      "received-on": ["2026-11-19"],
    },
  },
  {
    says: "je ne demande pas l'accès",
    mail: "De : Léa Simon <lea@adatum.example>\nEnvoyé : mercredi 11 novembre 2026 16:00\n\nJe ne demande pas la suppression de mon compte mais la rectification de mon nom.\n\nLéa Simon",
    expected: {
      name: ["Léa Simon"],
      email: ["lea@adatum.example"],
      right: ["rectification"],
      "received-on": ["2026-11-11"],
    },
  },
  {
    says: "a date that can be read both ways is told both ways",
    mail: "From: Sam Reed <sam@fabrikam.example>\nDate: 03/04/2026\n\nPlease erase my data.\n\nSam Reed",
    expected: {
      name: ["Sam Reed"],
      email: ["sam@fabrikam.example"],
      right: ["erasure"],
      "received-on": ["2026-04-03", "2026-03-04"],
    },
  },
  {
    says: "two people sign",
    mail: "From: Joan Hart <joan@fabrikam.example>\nDate: Mon, 2 Nov 2026 12:00:00 +0000\n\nWe would like access to our data. Please send a copy of all data you hold on us.\n\nRegards\nJoan Hart",
    expected: {
      name: ["Joan Hart"],
      email: ["joan@fabrikam.example"],
      right: ["access"],
      "received-on": ["2026-11-02"],
    },
  },
];
