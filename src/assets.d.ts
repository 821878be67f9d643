// What the build gives for imports that are not code. Written out instead of `vite/client`, whose
// `import.meta.env` is `any`, so that the same words hold on the page and in workers.

declare module "*?worker&url" {
  const url: string;
  export default url;
}
declare module "*?inline" {
  const dataUrl: string;
  export default dataUrl;
}
declare module "*?url" {
  const url: string;
  export default url;
}
declare module "*.css";
/** The page that opens backups without the app, as one text (`scripts/opener.ts`). */
declare module "virtual:open-backup" {
  export const page: string;
}

interface ImportMetaEnv {
  DEV: boolean;
  PROD: boolean;
}
interface ImportMeta {
  readonly env: ImportMetaEnv;
}
