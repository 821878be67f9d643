import { serve } from "../lib/port.ts";
import type { OutputCalls } from "./output-calls.ts";
import { outputServed } from "./output-served.ts";

serve<OutputCalls>(self, outputServed);
