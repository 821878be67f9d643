/** The greeting, and for an agent whose data it is about. */
export const greeting = `Dear {salutation},

{if agent}
You wrote to us on behalf of {dataSubject}; “you” below means {dataSubject}.
{end}`;

/** How the identity was confirmed. */
export const identity = `{if identityConfirmed}
We confirmed your identity {identity}.
{end}`;

/** Whom to ask. */
export const questions = `# Questions {#questions}
Please write to {officerName}, {officerContact}, and name our reference {caseNumber}.`;

/** Where to complain, and the courts (GDPR Art. 77, 79; DPA 2018 s. 164A). */
export const complaint = `# Where you can complain {#complaint}
{if eu}
You may complain at any time to a supervisory authority, in particular where you live or work or where you think the infringement happened. Ours is {authority}. You may also take the matter to a court.
{end}
{if uk}
You may complain to us first, at the contact above: we confirm that we have your complaint within 30 days, look into it and tell you the outcome. You may also complain at any time to the Information Commissioner: {authority}. And you may take the matter to a court.
{end}
{if california}
You may complain to the California Privacy Protection Agency or to the Attorney General of California.
{end}
{if usState}
You may also complain to the Attorney General of your state.
{end}
{if other}
You may complain to the authority that supervises data protection. Ours is {authority}. You may also take the matter to a court.
{end}`;

/** The parts that were refused, each with its ground and the reasons in fact. */
export const refusedParts = `{each refused}
- {place} (held by {holder}), {right}. Ground: {ground}.
+ {words}.
{end}`;

/** What was done of that which a refusal is about. */
export const doneAllTheSame = `{if doneInPart}
Of what this letter is about, the following was done:

{each erased}
- {place} (held by {holder}): {method}, {on}.
+ {words}.
{end}

{each rectified}
- {place} (held by {holder}), on {on}: {words}.
{end}

{each restricted}
- {place} (held by {holder}): restricted since {on}.
+ {words}.
{end}

{each stopped}
- {place} (held by {holder}): stopped on {on}.
+ {words}.
{end}

{if package}
What we may give you of the copy is in the file {packageName}.
{end}
{else}
Nothing of this could be fulfilled separately.
{end}`;

/** Of which rights this letter does not tell. */
export const rest = `{if unanswered}
About the rest of your request ({unanswered}) you have, or will have, a letter of its own.
{end}`;

/** The end of every letter. */
export const closing = `Yours sincerely,
{officerName}
{organisation}`;
