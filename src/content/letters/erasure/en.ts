import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, complaint, greeting, identity, questions } from "../common.en.ts";

/** What became of a request for erasure, place by place (GDPR Art. 17, 12(3), 12(4), 19). */
export const text: LetterSource = {
  subject: "Your request of {receivedOn}: what was erased and what is kept",
  body: `${greeting}

On {receivedOn} we received your request {channel}. You ask {rights}. This letter tells you what was done.

${identity}

# What was erased {#done}
{if erased}
{each erased}
- {place} (held by {holder}): {method}, {on}.
+ {words}.
{end}
{else}
Nothing was erased at our request.
{end}

{if lapsed}
The following data was left to run out with its holding period. We have not verified that it is gone:

{each lapsed}
- {place} (held by {holder}): period ended {on}.
+ {words}.
{end}
{end}

# What is kept, and why {#kept}
{if kept}
We may not or need not erase the following. We use it for nothing else, and you may have this decision reviewed (see below).

{each kept}
- {place} (held by {holder}): kept until {until}. Ground: {ground}.
+ {words}.
{end}
{else}
Of what you asked us to erase, nothing is kept on purpose.
{end}

To be able to prove that we answered you, we keep this letter and a short record of your request. Where you must not be contacted again, we keep the one entry that is needed to ensure it.

{if notCovered}
# What your request does not reach {#notcovered}
{each notCovered}
- {place} (held by {holder}).
+ Ground: {ground}.
+ {words}.
{end}
{end}

{if open}
# What is still open {#open}
The following is not finished yet. We will write to you again when it is.

{each open}
- {place} (held by {holder}).
+ Asked on {askedOn}.
{end}
{end}

# Copies in backups {#backups}
Copies in backups cannot be taken out one by one. They run out with the cycle of the backup and are not used until then; should a backup be restored, the erasure is repeated.

# Who was told {#told}
{if told}
We asked these holders of the data to act on your request:

{each told}
- {holder}, about {place}: asked on {askedOn}.
{end}
{else}
We have no record of a recipient who would have to be told.
{end}

${questions}

${complaint}

${closing}`,
};
