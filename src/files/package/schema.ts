/** `records.schema.json`: the shape of our own JSON files, shipped so that nobody has to guess it. */
export const recordsSchema = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "Records about one person",
  type: "array",
  items: {
    type: "object",
    required: ["item", "position", "redacted", "fields"],
    additionalProperties: false,
    properties: {
      item: { type: "integer", minimum: 1, description: "Number of the record, as in data/inventory.csv" },
      position: { type: "string", description: "Where it stands in the original" },
      redacted: { type: "boolean", description: "True when something was taken out" },
      fields: {
        type: "object",
        additionalProperties: {
          anyOf: [{ type: "string" }, { type: "array", minItems: 2, items: { type: "string" } }],
        },
      },
    },
  },
} as const;
