import * as z from "zod/mini";
import { shortForms, templateShape } from "./template-shape";

/** Where the schema of template files is published, beside an organisation's own templates. */
export const SCHEMA_FILE = "template.schema.json";

/**
 * The JSON Schema (2020-12) of a template file, by which an editor completes and checks one. It is made of the shape
 * that files are read by; what the parts of a file ask of each other is checked by `case-audit templates FILE`.
 */
export function templateSchema(): unknown {
  const { properties, ...schema } = z.toJSONSchema(templateShape, {
    io: "input",
    unrepresentable: "any",
    reused: "ref",
    override: ({ zodSchema, jsonSchema }) => {
      // A file may say such a thing as plain text.
      if (!shortForms.has(zodSchema)) return;
      const whole = { ...jsonSchema };
      for (const key of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, key);
      Object.assign(jsonSchema, { anyOf: [{ type: "string" }, whole] });
    },
  });
  return {
    ...schema,
    title: "A template of Case Audit",
    properties: { $schema: { type: "string" }, ...properties },
  };
}

/** The text of its file. */
export const templateSchemaText = (): string => `${JSON.stringify(templateSchema(), undefined, 1)}\n`;
