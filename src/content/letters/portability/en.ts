import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, complaint, greeting, identity, questions } from "../common.en.ts";

/** The data in a form that other systems can read, and what it leaves out (GDPR Art. 20). */
export const text: LetterSource = {
  subject: "Your request of {receivedOn}: your data in a form that other systems can read",
  body: `${greeting}

On {receivedOn} we received your request {channel}. You ask {rights}.

${identity}

# The files {#files}
{if package}
Your data is in the file {packageName}. Unpack it first; the file README.txt in it says what each part is.

So that you can be sure the file is the one we made, the SHA-256 of its tagmanifest-sha512.txt is: {packageCheck}
{else}
Your data comes with this letter as a file. Unpack it first; the file README.txt in it says what each part is.
{end}

# The format {#format}
Tables are CSV files, other records are JSON files; both can be read by most programs. The file datapackage.json is the data dictionary: it names every column and says what it holds.

# What is not included {#notincluded}
The files hold what you gave us and what we recorded while you used our services, as far as we process it by automated means with your consent or under a contract with you. They do not hold what we derived or concluded from it, nor paper files. You may ask us for a copy of that data as well, under your right of access.

{if gdpr}
The files are what GDPR Art. 20(1) and (2) gives you, the copy what GDPR Art. 15(3) gives you.
{end}

{if refused}
Not given, or not in full, is the following:

{each refused}
- {place} (held by {holder}). Ground: {ground}.
+ {words}.
{end}
{end}

# Sending it to somebody else {#direct}
If you want us to send the data straight to another controller, tell us to whom. We do so where it is technically feasible. Receiving the data does not erase it here.

${questions}

${complaint}

${closing}`,
};
