import type { CalendarDate } from "../../lib/calendar.ts";
import { dates } from "./dates.ts";

/** The words around a practice: what the newcomer knows, the jump in time, and the end. */
export const practice = {
  known: "What you know in this practice",
  facts: [
    "You are the Data Protection Officer of Contoso Ltd. Jane Roe works there and writes from her own address.",
    "Contoso has a Premier contract with Microsoft. Ada Lind is your technical account manager there.",
    "Two support tickets name Jane: SR-2610-0417 and SR-2610-0932. You can search your tickets, and found no others. Nobody deleted any by hand, and no other tool was tried.",
    "She is probably also named in the chat of 5 October 2026 about SR-2610-0417.",
    "For SR-2610-0932 the file contoso-sql.bak was moved into the tool (DTM) on 9 October 2026. The colleague who opened that case has the address of the workspace. The case was closed on 12 October 2026. Nothing else of your account is to go.",
    "Invoice 2025-118 has to be kept: tax law wants it for ten years.",
  ],
  jump: (day: number, on: CalendarDate): string =>
    `Jump to day ${day} (${dates.short(on)}): Microsoft has replied`,
  jumpLater: "Once you have recorded that you asked Microsoft, you can jump to the day of its reply.",
  answer: "Microsoft's letter of 16 December 2026 says what was done; it is attached.",
  replied: (on: CalendarDate): string =>
    `It is ${dates.full(on)}. Microsoft's letter is attached to every task that waited, and accounts have named an invoice that must be kept. Record now what was done at each place.`,
  finish: "Finish the practice",
  end: {
    title: "That was a whole request",
    words:
      "You took it in, found out where the data is, asked, recorded what came back with its proof, answered Jane and signed a statement that hides nothing. Habeas asked nobody and deleted nothing: it kept the record.",
    next: "For real requests Habeas needs a passphrase, which encrypts everything on this laptop, and the name of your organisation.",
    setUp: "Set up for real work",
    setUpNote: "about one minute; the practice is forgotten",
    back: "Back to the practice",
  },
};
