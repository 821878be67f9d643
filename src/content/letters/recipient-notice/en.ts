import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing } from "../common.en.ts";

/** A recipient is told of a rectification, erasure or restriction (GDPR Art. 19). */
export const text: LetterSource = {
  subject: "Notice of {actions}, our reference {caseNumber}",
  body: `Dear Sir or Madam,

{organisation} disclosed personal data of the person below to you. That person has exercised a right that also concerns you.

{if gdpr}
We are bound to tell every recipient (GDPR Art. 19).
{end}

# Whose data it is {#find}
{dataSubject}. You find the data by: {identifiers}.

{if places}
{each places}
- {place}.
+ Your reference: {reference}.
{end}
{end}

# What we ask of you {#act}
We ask for {actions}. We received the request on {receivedOn}. Please do this by {actBy}.

# Please confirm {#confirm}
Please confirm in writing to {officerName}, {officerContact}, naming our reference {caseNumber}: what was done, where and on which day. If you hold that you may keep the data, tell us the ground. We tell the person who the recipients are if that person asks.

${closing}`,
};
