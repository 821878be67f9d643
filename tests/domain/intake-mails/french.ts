import type { TestMail } from "./mail.ts";

export const frenchMails: readonly TestMail[] = [
  {
    says: "droit d'accès avec en-têtes",
    mail: "De : Élodie Lefèvre <elodie.lefevre@fabrikam.example>\nEnvoyé : lundi 16 novembre 2026 08:12\nÀ : donnees@contoso.example\nObjet : droit d'accès\n\nBonjour,\nje souhaite une copie de mes données (article 15 du RGPD).\n\nCordialement,\nÉlodie Lefèvre",
    expected: {
      name: ["Élodie Lefèvre"],
      email: ["elodie.lefevre@fabrikam.example"],
      right: ["access"],
      "received-on": ["2026-11-16"],
      regime: ["eu-gdpr"],
    },
  },
  {
    says: "transféré par Outlook avec signature",
    mail: "De : Luc Martin <luc.martin@contoso.example>\nEnvoyé : mercredi 18 novembre 2026 10:00\nÀ : DPO <dpo@contoso.example>\nObjet : TR : effacement\n\nPour toi.\n\nBien cordialement\nLuc Martin\n01 44 55 66 77\n\nDe : Chloé Dubois <chloe@northwind.example>\nEnvoyé : mardi 17 novembre 2026 21:04\nÀ : contact@contoso.example\nObjet : effacement\n\nMerci de supprimer toutes mes données. Numéro client : C-90211\n\nChloé Dubois",
    expected: {
      name: ["Chloé Dubois"],
      email: ["chloe@northwind.example"],
      "customer-number": ["C-90211"],
      right: ["erasure"],
      "received-on": ["2026-11-17"],
    },
  },
  {
    says: "transféré par Gmail",
    mail: "Voir ci-dessous\n\n---------- Message transféré ---------\nDe : Hugo Petit <hugo.petit@tailspin.example>\nDate: jeu. 12 nov. 2026 à 09:14\nSubject: opposition\nTo: <contact@contoso.example>\n\nJe m'oppose à la prospection.\n\nMerci,\nHugo Petit",
    expected: {
      name: ["Hugo Petit"],
      email: ["hugo.petit@tailspin.example"],
      right: ["objection"],
      "received-on": ["2026-11-12"],
    },
  },
  {
    says: "transféré par Apple Mail",
    mail: "Début du message réexpédié :\n\nDe: Inès Garnier <ines.garnier@adatum.example>\nObjet: Rectification\nDate: 11 novembre 2026 à 07:41:10 UTC+1\nÀ: contact@contoso.example\n\nMon adresse est erronée, veuillez la corriger.\n\nInès Garnier",
    expected: {
      name: ["Inès Garnier"],
      email: ["ines.garnier@adatum.example"],
      right: ["rectification"],
      "received-on": ["2026-11-11"],
    },
  },
  {
    says: "avocate pour un client",
    mail: "De : Maître Claire Fontaine <c.fontaine@cabinet-fontaine.example>\nEnvoyé : lundi 9 novembre 2026 09:00\nObjet : demande d'accès\n\nMadame, Monsieur,\nau nom de mon client M. Jean Moreau, j'exerce son droit d'accès.\n\nVeuillez agréer, Madame, Monsieur, mes salutations distinguées.\nClaire Fontaine",
    expected: {
      name: ["Jean Moreau"],
      agent: ["Claire Fontaine"],
      email: ["c.fontaine@cabinet-fontaine.example"],
      right: ["access"],
      "received-on": ["2026-11-09"],
    },
  },
  {
    says: "lettre avec adresse et date",
    mail: "Marie Curel\n12 rue des Lilas\n69003 Lyon\n\nLyon, le 3 novembre 2026\n\nJe demande la portabilité de mes données.\n\nSincères salutations\nMarie Curel",
    expected: {
      name: ["Marie Curel"],
      address: ["12 rue des Lilas\n69003 Lyon"],
      right: ["portability"],
      "received-on": ["2026-11-03"],
    },
  },
  {
    says: "je soussignée, demeurant",
    mail: "Je soussignée Anne Roussel, demeurant 5 avenue Foch, 75116 Paris, demande la limitation du traitement de mes données.",
    expected: { name: ["Anne Roussel"], address: ["5 avenue Foch, 75116 Paris"], right: ["restriction"] },
  },
  {
    says: "ne supprimez pas",
    mail: "Ne supprimez pas mon compte ! Je veux savoir quelles données vous avez.\n\nCordialement\nPaul Rey",
    expected: { name: ["Paul Rey"], right: ["access"] },
  },
  {
    says: "réponse au-dessus de l'ancien fil",
    mail: "De : Zoé Blanc <zoe.blanc@litware.example>\nEnvoyé : vendredi 20 novembre 2026 12:00\nObjet : RE: votre demande\n\nAlors merci de rectifier ma date de naissance.\n\nZoé Blanc\n\nLe jeu. 19 nov. 2026 à 15:20, Contoso Service <service@contoso.example> a écrit :\n> Vous pouvez demander la suppression.\n> Cordialement\n> Marc Leroy",
    expected: {
      name: ["Zoé Blanc"],
      email: ["zoe.blanc@litware.example"],
      right: ["rectification"],
      "received-on": ["2026-11-20"],
    },
  },
  {
    says: "reçu le",
    mail: "Reçu le 5 novembre 2026\n\nJe m'appelle Yann Le Goff et je demande l'effacement de mes données.",
    expected: { name: ["Yann Le Goff"], right: ["erasure"], "received-on": ["2026-11-05"] },
  },
  {
    says: "plusieurs droits",
    mail: "Je suis cliente. J'exerce mon droit d'accès, puis la suppression, et je m'oppose au profilage.\n\nBien à vous\nLéa Dupont",
    expected: { name: ["Léa Dupont"], right: ["access", "erasure", "objection"], relation: ["customer"] },
  },
  {
    says: "téléphone et numéro de contrat",
    mail: "Merci d'effacer mon dossier. Numéro de contrat 55201-7, tél. +33 6 12 34 56 78.\n\nCordialement\nNoé Faure",
    expected: {
      name: ["Noé Faure"],
      phone: ["+33 6 12 34 56 78"],
      "customer-number": ["55201-7"],
      right: ["erasure"],
    },
  },
  {
    says: "décision automatisée",
    mail: "Refus de crédit par décision automatisée : je demande une intervention humaine.\n\nSalutations\nAdèle Roy",
    expected: { name: ["Adèle Roy"], right: ["automated-decisions"] },
  },
  {
    says: "formulaire",
    mail: "Prénom : Jules\nNom : Perrin\nE-mail : jules.perrin@proseware.example\nDemande : accès à mes données",
    expected: { name: ["Jules Perrin"], email: ["jules.perrin@proseware.example"], right: ["access"] },
  },
  {
    says: "aucune demande",
    mail: "Bonjour à tous,\n\nréunion demain à 10 h.\n\nMerci\nL'équipe",
    expected: {},
  },
  {
    says: "une mère pour son fils",
    mail: "Bonjour, je vous écris au nom de mon fils Théo Lambert. Merci d'effacer son compte.\n\nCordialement\nSophie Lambert",
    expected: { name: ["Théo Lambert"], agent: ["Sophie Lambert"], right: ["erasure"] },
  },
  {
    says: "ancienne salariée",
    mail: "Ancienne salariée, je demande une copie de mes bulletins.\n\nMeilleures salutations\nRose Marchand",
    expected: { name: ["Rose Marchand"], right: ["access"], relation: ["former-employee"] },
  },
];
