/** A small file to import in practice. Every person and number in it is made up. */
export interface PracticeFile {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}

const tickets: PracticeFile = {
  name: "support-tickets.csv",
  mediaType: "text/csv",
  text: `Ticket,Opened,Closed,Contact,E-mail,Subject,Notes
SR-2610-0398,2026-10-01,2026-10-02,Tomas Kelly,tomas.kelly@contoso.example,Licence question,"Asked for two more seats."
SR-2610-0417,2026-10-05,2026-10-08,Jane Roe,jane.roe@contoso.example,Cannot sign in,"Jane Roe reset her password twice. Her manager Tomas Kelly (+353 91 555 0177) confirmed that she works from home."
SR-2610-0655,2026-10-07,2026-10-09,Jane Rowe,jane.rowe@fabrikam.example,Invoice copy,"Different customer, similar name."
SR-2610-0932,2026-10-09,2026-10-12,Jane Roe,jane.roe@contoso.example,Database does not start,"Backup contoso-sql.bak handed over through the file tool; placed there by Tomas Kelly."
SR-2610-1004,2026-10-12,2026-10-14,Priya Nair,priya.nair@contoso.example,Report is slow,"Mentions that J. Roe wrote the query."
`,
};

const chat: PracticeFile = {
  name: "support-chat.json",
  mediaType: "application/json",
  text: `${JSON.stringify(
    [
      {
        at: "2026-10-05T09:12:00Z",
        ticket: "SR-2610-0417",
        from: "Jane Roe",
        text: "Hello, I cannot sign in since this morning. My address is jane.roe@contoso.example.",
      },
      {
        at: "2026-10-05T09:14:00Z",
        ticket: "SR-2610-0417",
        from: "Support engineer",
        text: "Thank you, Jane. Who else can confirm that this is your account?",
      },
      {
        at: "2026-10-05T09:15:00Z",
        ticket: "SR-2610-0417",
        from: "Jane Roe",
        text: "My manager, Tomas Kelly, tomas.kelly@contoso.example. He is on sick leave until Thursday.",
      },
      {
        at: "2026-10-06T14:40:00Z",
        ticket: "SR-2610-0398",
        from: "Tomas Kelly",
        text: "Two more seats would be enough for us.",
      },
    ],
    null,
    2,
  )}\n`,
};

const mail: PracticeFile = {
  name: "handover.eml",
  mediaType: "message/rfc822",
  text: `From: Jane Roe <jane.roe@contoso.example>
To: Support <support@provider.example>
Cc: Tomas Kelly <tomas.kelly@contoso.example>
Date: Fri, 9 Oct 2026 11:30:00 +0000
Subject: SR-2610-0932: backup of the database
Message-ID: <practice-handover@contoso.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

Hello,

Tomas has put contoso-sql.bak into the file tool. It holds the staff table with the salaries of
the whole team, so please keep it to those who need it.

Jane Roe
`,
};

/** Files that name Jane beside others: to include, to redact, and one of somebody else. */
export const practiceFiles: readonly PracticeFile[] = [tickets, chat, mail];
