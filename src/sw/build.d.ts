// What the build writes into the service worker: its list of files and the name of this build.
declare const __PRECACHE__: { url: string; revision: string | null; integrity: string }[];
declare const __BUILD__: string;
