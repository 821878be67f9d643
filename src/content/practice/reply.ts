/** The letter with which Microsoft's technical account manager answers on day 27; made up, like everything here. */
export const practiceReply = {
  name: "reply-from-microsoft.eml",
  mediaType: "message/rfc822",
  text: `From: Ada Lind <ada.lind@provider.example>
To: Privacy <privacy@contoso.example>
Date: Wed, 16 Dec 2026 10:05:00 +0000
Subject: Your data subject requests of 19 November: completed
Message-ID: <practice-reply@provider.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

PRACTICE DOCUMENT. Nobody wrote this letter and nothing was deleted.

Dear privacy team,

we have completed the data subject requests that you sent on 19 November 2026.

1. Ticket SR-2610-0417 and the copies made from it: deleted on 9 December 2026.
2. Ticket SR-2610-0932 and the copies made from it: deleted on 9 December 2026.
3. The chat between your employee and our engineer: deleted on 10 December 2026.
4. The file contoso-sql.bak, handed over for ticket SR-2610-0932: deleted from the Data
   Transfer and Management tool on 14 December 2026. A search across our support systems
   found no further copies of data taken from it.

Regards,
Ada Lind
Technical account manager
`,
} as const;
