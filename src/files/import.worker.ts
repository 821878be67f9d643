import { serve } from "../lib/port.ts";
import type { ImportCalls } from "./import-calls.ts";
import { importServed } from "./import-served.ts";

serve<ImportCalls>(self, importServed);
