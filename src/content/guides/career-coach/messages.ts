import type { Message } from "../../../domain/guide/guide.ts";
import { closing } from "../words.ts";

/** Where tickets on Career Coach are opened. */
export const educationSupport =
  "Microsoft education support, product Career Coach (edusupport.microsoft.com/support?product_id=career_coach)";

/** Asks what is left of a retired product, and by which way it can be reached. */
export const askForRoute: Message = {
  to: "Microsoft education support",
  subject: "Career Coach: which data remains, and which route is open? Reference {caseNumber}",
  body: [
    "Career Coach is no longer supported. We have to answer a data subject request (GDPR) that concerns it.",
    "Please tell us in writing which data of {organisation} you still hold in Career Coach, whether deletion by support ticket is still possible, and if not, which route replaces it.",
    ...closing,
  ],
};

/** Calls a ticket off while the hold runs. */
export const callOff: Message = {
  to: "Microsoft education support",
  subject: "Career Coach: cancel the deletion ticket, reference {caseNumber}",
  body: [
    "Please cancel the deletion operation of our ticket at once; the one-week hold is still running. Confirm the cancellation in writing.",
    ...closing,
  ],
};

/** Asks on the day on which the hold may, or may not, still run. */
export const callOffOnDay7: Message = {
  to: "Microsoft education support",
  subject: "Career Coach: stop the deletion ticket today, reference {caseNumber}",
  body: [
    "Today is the seventh day after our deletion ticket was filed. Please stop the operation now if it has not begun, and confirm the cancellation in writing. If it has begun, tell us so today, with the hour at which it began.",
    ...closing,
  ],
};

/** Asks to have the scope confirmed before anything is deleted. */
export const confirmScope: Message = {
  to: "Microsoft education support",
  subject: "Career Coach: confirm the scope of the deletion, reference {caseNumber}",
  body: [
    "Your documentation says that after the hold all data related to the tenant is deleted. Please confirm in writing, before the hold ends, that our ticket deletes nothing but what it names. Without that confirmation we cancel it.",
    ...closing,
  ],
};

/** Asks for the notice that it is done. */
export const askForNotice: Message = {
  to: "Microsoft education support",
  subject: "Career Coach: completion notice, reference {caseNumber}",
  body: [
    "Please confirm in writing that the deletion of our ticket is complete, what it covered, and on which day it was done.",
    ...closing,
  ],
};
