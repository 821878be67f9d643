/** Jane's mail, as it is pasted when the practice begins. */
export const practiceMessage = `From: Jane Roe <jane.roe@contoso.example>
Sent: Thursday, 19 November 2026 08:52
To: Privacy <privacy@contoso.example>
Subject: My data

Hello,

Please delete everything you and Microsoft support hold about me.

I opened two tickets with their support this autumn, SR-2610-0417 and SR-2610-0932, and I
chatted with one of their engineers. For the second ticket our team also handed over a copy
of a database, contoso-sql.bak, with staff records in it.

Kind regards,
Jane Roe
`;
