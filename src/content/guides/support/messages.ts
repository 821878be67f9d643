import type { Message } from "../../../domain/guide/guide.ts";
import { closing, namesTheRequest, person } from "../words.ts";

/** Whom Microsoft answers in support matters, roles spelled out. */
export const microsoftSupport =
  "Microsoft support: your technical account manager at Microsoft, or a new support request";

/** Asks to have data corrected. */
export const correction: Message = {
  to: microsoftSupport,
  subject: "Data subject request (GDPR): correction of Support Data, reference {caseNumber}",
  body: [
    ...namesTheRequest,
    "Please correct the following data. If you delete it instead, tell us at once, so that we can send it again in correct form.",
    person,
    "Tickets: {support.tickets}\nWrong: {support.wrong}\nCorrect: {support.correct}",
    ...closing,
  ],
};

/** Sends the correct data after Microsoft deleted the wrong. */
export const sentAgain: Message = {
  to: microsoftSupport,
  subject: "Data subject request (GDPR): corrected data sent again, reference {caseNumber}",
  body: [
    ...namesTheRequest,
    "You deleted the wrong data and asked for it in correct form. Here it is; please add it to the case and confirm.",
    "Tickets: {support.tickets}\nCorrect: {support.correct}",
    ...closing,
  ],
};

/** Asks to have a case closed, so that no work is done on it. */
export const closeCase: Message = {
  to: microsoftSupport,
  subject: "Data subject request (GDPR): please close the case, reference {caseNumber}",
  body: [
    ...namesTheRequest,
    "The person exercises the right to restriction of processing. Please close the following cases now.",
    "Tickets: {support.tickets}",
    ...closing,
  ],
};

/** Asks for the note that keeps a case closed. */
export const doNotReopen: Message = {
  to: microsoftSupport,
  subject: "Data subject request (GDPR): note on the ticket, reference {caseNumber}",
  body: [
    ...namesTheRequest,
    "Please put a note on the following tickets that the case must not be reopened for any reason without the permission of {organisation}, and confirm that the note is set.",
    "Tickets: {support.tickets}",
    ...closing,
  ],
};

/** Asks to have files given back. */
export const returnFiles: Message = {
  to: microsoftSupport,
  subject: "Data subject request (GDPR): return of files for portability, reference {caseNumber}",
  body: [
    ...namesTheRequest,
    "The person exercises the right to data portability. Please return the files of the following cases to us, in a machine-readable form, and list what you leave out and why.",
    "Tickets: {support.tickets}\nFiles: {dtm.files}",
    ...closing,
  ],
};
