import type { TestMail } from "./mail.ts";

export const germanMails: readonly TestMail[] = [
  {
    says: "Auskunft mit Kopf und Gruß",
    mail: "Von: Jörg Müller <joerg.mueller@fabrikam.example>\nGesendet: Montag, 16. November 2026 08:12\nAn: datenschutz@contoso.example\nBetreff: Auskunft\n\nSehr geehrte Damen und Herren,\nich bitte um Auskunft über meine Daten nach Art. 15 DSGVO.\n\nMit freundlichen Grüßen\nJörg Müller",
    expected: {
      name: ["Jörg Müller"],
      email: ["joerg.mueller@fabrikam.example"],
      right: ["access"],
      "received-on": ["2026-11-16"],
      regime: ["eu-gdpr"],
    },
  },
  {
    says: "Weiterleitung mit Signatur der Kollegin",
    mail: "Von: Petra Vogt <petra.vogt@contoso.example>\nGesendet: Mittwoch, 18. November 2026 10:00\nAn: DSB <dsb@contoso.example>\nBetreff: WG: Löschung\n\nBitte übernehmen.\n\nViele Grüße\nPetra Vogt\nTel. 030 901820 77\n\nVon: Karl-Heinz Groß <khg@northwind.example>\nGesendet: Dienstag, 17. November 2026 21:04\nAn: info@contoso.example\nBetreff: Löschung\n\nBitte löschen Sie alle meine Daten. Kundennummer: 4711-882\n\nFreundliche Grüße\nKarl-Heinz Groß",
    expected: {
      name: ["Karl-Heinz Groß"],
      email: ["khg@northwind.example"],
      "customer-number": ["4711-882"],
      right: ["erasure"],
      "received-on": ["2026-11-17"],
    },
  },
  {
    says: "Gmail auf Deutsch",
    mail: "FYI\n\n---------- Weitergeleitete Nachricht ---------\nVon: Änne Übel <aenne@tailspin.example>\nDate: Do., 12. Nov. 2026 um 09:14 Uhr\nSubject: Widerspruch\nTo: <info@contoso.example>\n\nHiermit lege ich Widerspruch gegen Werbung ein.\n\nÄnne Übel",
    expected: {
      name: ["Änne Übel"],
      email: ["aenne@tailspin.example"],
      right: ["objection"],
      "received-on": ["2026-11-12"],
    },
  },
  {
    says: "Apple Mail auf Deutsch",
    mail: "Zur Kenntnis\nRolf Weber\n\nAnfang der weitergeleiteten Nachricht:\n\nVon: Sabine Kurz <sabine.kurz@adatum.example>\nBetreff: Berichtigung\nDatum: 11. November 2026 um 07:41:10 MEZ\nAn: info@contoso.example\n\nMein Name ist falsch geschrieben, ich bitte um Berichtigung.\n\nSabine Kurz",
    expected: {
      name: ["Sabine Kurz"],
      email: ["sabine.kurz@adatum.example"],
      right: ["rectification"],
      "received-on": ["2026-11-11"],
    },
  },
  {
    says: "Anwalt für Mandantin",
    mail: "Von: RA Dr. Bernd Stahl <stahl@kanzlei-stahl.example>\nDatum: 09.11.2026\nBetreff: Auskunftsersuchen\n\nSehr geehrte Damen und Herren,\nim Namen meiner Mandantin Frau Lena Hoffmann verlange ich Auskunft nach Artikel 15 DSGVO.\n\nHochachtungsvoll\nDr. Bernd Stahl\nRechtsanwalt",
    expected: {
      name: ["Lena Hoffmann"],
      agent: ["Bernd Stahl"],
      email: ["stahl@kanzlei-stahl.example"],
      right: ["access"],
      "received-on": ["2026-11-09"],
      regime: ["eu-gdpr"],
    },
  },
  {
    says: "Brief mit Anschrift und Datum",
    mail: "Ulrike Schön\nGartenstraße 12 a\n80331 München\n\nMünchen, den 3. November 2026\n\nIch möchte wissen, welche personenbezogenen Daten Sie speichern.\n\nMit freundlichem Gruß\nUlrike Schön",
    expected: {
      name: ["Ulrike Schön"],
      address: ["Gartenstraße 12 a\n80331 München"],
      right: ["access"],
      "received-on": ["2026-11-03"],
    },
  },
  {
    says: "wohnhaft im Satz",
    mail: "Ich heiße Max Moritz, wohnhaft in Hauptstraße 5, 10115 Berlin. Bitte schränken Sie ein: Einschränkung der Verarbeitung meiner Daten.",
    expected: { name: ["Max Moritz"], address: ["Hauptstraße 5, 10115 Berlin"], right: ["restriction"] },
  },
  {
    says: "nicht löschen",
    mail: "Löschen Sie nicht meine Daten! Ich brauche eine Kopie aller Unterlagen.\n\nMfG\nHeike Brandt",
    expected: { name: ["Heike Brandt"], right: ["access"] },
  },
  {
    says: "Antwort über altem Verlauf",
    mail: "Von: Timo Frank <timo.frank@litware.example>\nGesendet: Freitag, 20. November 2026 12:00\nBetreff: AW: Ihre Anfrage\n\nDann bitte meine Adresse korrigieren, sie ist unrichtig.\n\nGruß\nTimo Frank\n\nAm Do., 19. Nov. 2026 um 15:20 Uhr schrieb Contoso Service <service@contoso.example>:\n> Sie können Ihre Daten löschen lassen oder Auskunft verlangen.\n> Viele Grüße\n> Anna Lang",
    expected: {
      name: ["Timo Frank"],
      email: ["timo.frank@litware.example"],
      right: ["rectification"],
      "received-on": ["2026-11-20"],
    },
  },
  {
    says: "Eingang von der Poststelle vermerkt",
    mail: "Eingang: 05.11.2026\n\nIch verlange Datenübertragbarkeit meiner Daten.\n\nBeste Grüße\nGünter Weiß",
    expected: { name: ["Günter Weiß"], right: ["portability"], "received-on": ["2026-11-05"] },
  },
  {
    says: "mehrere Rechte",
    mail: "Ich bin Kundin und verlange Auskunft, danach Löschung, und widerspreche der Werbung.\n\nHerzliche Grüße\nMia van der Berg",
    expected: {
      name: ["Mia van der Berg"],
      right: ["access", "erasure", "objection"],
      relation: ["customer"],
    },
  },
  {
    says: "Telefon und Vertragsnummer",
    mail: "Bitte entfernen Sie mein Konto. Vertragsnummer 88-120-334, Tel. 089 5551234.\n\nGruß\nOtto Kern",
    expected: {
      name: ["Otto Kern"],
      phone: ["089 5551234"],
      "customer-number": ["88-120-334"],
      right: ["erasure"],
    },
  },
  {
    says: "automatisierte Entscheidung",
    mail: "Mein Antrag wurde durch eine automatisierte Entscheidung abgelehnt. Ich möchte eine Prüfung durch einen Menschen.\n\nViele Grüße\nSvenja Öztürk",
    expected: { name: ["Svenja Öztürk"], right: ["automated-decisions"] },
  },
  {
    says: "Formular",
    mail: "Vorname: Klara\nNachname: Weiß\nE-Mail: klara.weiss@proseware.example\nAnliegen: Selbstauskunft",
    expected: { name: ["Klara Weiß"], email: ["klara.weiss@proseware.example"], right: ["access"] },
  },
  {
    says: "keine Anfrage",
    mail: "Hallo zusammen,\n\nmorgen Kuchen in der Küche.\n\nLiebe Grüße\nDas Team",
    expected: {},
  },
  {
    says: "ehemalige Mitarbeiterin",
    mail: "Als ehemalige Mitarbeiterin (Personalnummer 30418) bitte ich um Löschung meiner Bewerbungsdaten.\n\nFreundliche Grüße\nInge Falk",
    expected: {
      name: ["Inge Falk"],
      "customer-number": ["30418"],
      right: ["erasure"],
      relation: ["former-employee"],
    },
  },
  {
    says: "Nachfrage über eigener alter Anfrage",
    mail: "Von: Paul Erb <paul.erb@woodgrove.example>\nGesendet: Donnerstag, 19. November 2026 08:00\nBetreff: AW: Daten\n\nGibt es etwas Neues?\n\nPaul Erb\n\nVon: Paul Erb <paul.erb@woodgrove.example>\nGesendet: Montag, 2. November 2026 08:00\nBetreff: Daten\n\nBitte löschen Sie meine Daten.",
    expected: {
      name: ["Paul Erb"],
      email: ["paul.erb@woodgrove.example"],
      right: ["erasure"],
      "received-on": ["2026-11-02"],
    },
  },
  {
    says: "Ursprüngliche Nachricht",
    mail: "Betreff: WG: Bitte\n\nMit freundlichen Grüßen\nNina Wolf\n\n-----Ursprüngliche Nachricht-----\nVon: Emil Sand <emil@fabrikam.example>\nGesendet: Mittwoch, 4. November 2026 09:00\nBetreff: Bitte\n\nBitte um Auskunft.\nDanke\nEmil Sand",
    expected: {
      name: ["Emil Sand"],
      email: ["emil@fabrikam.example"],
      right: ["access"],
      "received-on": ["2026-11-04"],
    },
  },
];
