import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing } from "../common.en.ts";

/** A processor is instructed to act on a request (GDPR Art. 28(3)(a), (e)). */
export const text: LetterSource = {
  subject: "Instruction under our contract, our reference {caseNumber}",
  body: `Dear Sir or Madam,

You process personal data on behalf of {organisation}. A data subject has exercised a right, and we instruct you as follows.

{if gdpr}
You are bound to assist us (GDPR Art. 28(3)(a) and (e)).
{end}

# Whose data it is {#find}
{dataSubject}. You find the data by: {identifiers}.

{if places}
{each places}
- {place}.
+ Reference: {reference}.
{end}
{end}

# What you are to do {#act}
We instruct you to carry out the following: {actions}. Please finish by {actBy}.

# What this covers {#scope}
The instruction covers every copy that you hold, including copies with sub-processors. Copies in backups that cannot be taken out one by one are to be kept apart, left unused and overwritten with the cycle of the backup; tell us its length.

# Please attest {#attest}
Please attest in writing to {officerName}, {officerContact}, naming our reference {caseNumber}: what was done, where, how and on which day, and which sub-processors did the same. If you cannot follow a part of this instruction, tell us at once which part and why.

${closing}`,
};
