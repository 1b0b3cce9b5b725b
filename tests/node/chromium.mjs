// Unpacks the Chromium that npm brought, with the libraries that it needs, beside node_modules;
// prints its path. For machines that have no Chromium of their own.
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("node_modules/.chromium", import.meta.url));
mkdirSync(folder, { recursive: true });
process.env.TMPDIR = folder;
process.env.AWS_LAMBDA_JS_RUNTIME = "nodejs22.x"; // asks for the libraries too

const { default: chromium } = await import("@sparticuz/chromium");
console.log(await chromium.executablePath());
