import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, complaint, greeting, identity, questions } from "../common.en.ts";

/** The answer to a request for access, with everything that goes with the copy (GDPR Art. 15(1) to (4)). */
export const text: LetterSource = {
  subject: "Your request of {receivedOn}: the personal data that we process about you",
  body: `${greeting}

On {receivedOn} we received your request {channel}. You ask {rights}.

${identity}

# Whether we process data about you {#confirmation}
Yes, {organisation} processes personal data about you. You receive a copy of it, and this letter says what the law wants you to know about it.

# Why we process it {#purposes}
{purposes}

# Which kinds of data {#categories}
{categories}

# Who receives it {#recipients}
{recipients}

# How long we keep it {#storage}
{storagePeriod}

# Where it comes from {#origin}
{origin}

# Automated decisions {#automated}
{automatedDecisions}

# Transfers to other countries {#transfers}
{transfers}

# Your other rights {#rights}
You may ask us to correct or erase data about you, to restrict its processing, and you may object to the processing.

# The copy {#copy}
{if package}
The copy is in the file {packageName}. Unpack it and open START-HERE.html first; the same data lies beside it in a form that other programs can read.

So that you can be sure the file is the one we made, the SHA-256 of its tagmanifest-sha512.txt is: {packageCheck}
{else}
The copy comes with this letter as a file. Unpack it and open START-HERE.html first; the same data lies beside it in a form that other programs can read.
{end}

# What was left out {#leftout}
{if leftOut}
Records given with parts taken out: {redacted}. Records withheld: {withheld}. What is left out would reveal personal data of others or something else that the law protects. The file says of each what kind of thing is missing and why.
{end}

{if refused}
Not given, or not in full, is the following:

{each refused}
- {place} (held by {holder}). Ground: {ground}.
+ {words}.
{end}
{end}

{if leftOut}
{else}
{if refused}
{else}
Nothing was left out of what we found about you.
{end}
{end}

{if california}
We never send out numbers of identity documents or accounts, passwords, health insurance numbers or biometric data, but we say above that we hold them.
{end}

${questions}

${complaint}

${closing}`,
};
