import { serve } from "../lib/port.ts";
import type { ImportCalls } from "./import-calls.ts";
import { importServed } from "./import-served.ts";
import type { TableCalls } from "./table-calls.ts";
import { tableServed } from "./table-served.ts";

serve<ImportCalls & TableCalls>(self, { ...importServed, ...tableServed });
