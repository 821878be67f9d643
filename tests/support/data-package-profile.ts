/** What the profiles of Data Package 1 and 2 ask of a package like ours, as JSON Schema (draft 7), in our own words. */
const resourcePath = { type: "string", pattern: "^(?=^[^./~])(^((?!\\.{2}).)*$).*$" };

const resource = (kinds: object): object => ({
  type: "object",
  required: ["name", "path"],
  properties: {
    name: { type: "string", pattern: "^([-a-z0-9._/])+$" },
    path: resourcePath,
    title: { type: "string" },
    format: { type: "string" },
    mediatype: { type: "string", pattern: "^(.+)/(.+)$" },
    encoding: { type: "string" },
    bytes: { type: "integer" },
    hash: { type: "string", pattern: "^([^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32}|)$" },
    sources: { type: "array", minItems: 1, items: { type: "object", required: ["title"] } },
    schema: {
      type: "object",
      required: ["fields"],
      properties: {
        fields: {
          type: "array",
          minItems: 1,
          items: {
            type: "object",
            required: ["name"],
            properties: { name: { type: "string" }, type: { enum: ["string"] } },
          },
        },
        missingValues: { type: "array", items: { type: "string" } },
      },
    },
    ...kinds,
  },
});

const common = (kinds: object): object => ({
  type: "object",
  required: ["resources"],
  properties: {
    name: { type: "string", pattern: "^([-a-z0-9._/])+$" },
    id: { type: "string" },
    title: { type: "string" },
    created: { type: "string", format: "date-time" },
    version: { type: "string" },
    resources: { type: "array", minItems: 1, items: resource(kinds) },
    contributors: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["title"],
        properties: {
          email: { type: "string", format: "email" },
          roles: { type: "array", items: { type: "string" } },
          role: { type: "string" },
        },
      },
    },
  },
});

/** Version 1: kinds are said by `profile`. */
export const profile1 = {
  allOf: [
    common({ profile: { enum: ["data-resource", "tabular-data-resource"] } }),
    { properties: { profile: { const: "data-package" } } },
  ],
};

/** Version 2: kinds are said by `type`, the version by `$schema`. */
export const profile2 = {
  allOf: [
    common({ type: { const: "table" } }),
    {
      required: ["$schema"],
      properties: { $schema: { const: "https://datapackage.org/profiles/2.0/datapackage.json" } },
    },
  ],
};
