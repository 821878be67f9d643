import type { PackagePlan } from "../../domain/packaging/plan.ts";
import { rightIri } from "./rights.ts";

/** `dsr.jsonld`: the request in terms of the Data Privacy Vocabulary 2.3, with its context inside. */
export function requestRecord(plan: PackagePlan): string {
  const step = (what: string, status: string, on: string): object => ({
    "@type": "dpv:RightExerciseActivity",
    "dpv:hasRequestStatus": { "@id": `dpv:${status}` },
    "dpv:hasActivityStatus": { "@id": "dpv:ActivityCompleted" },
    "dct:title": what,
    "dct:date": { "@value": on, "@type": "xsd:date" },
  });
  const content = {
    "@context": {
      dpv: "https://w3id.org/dpv#",
      "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
      justifications: "https://w3id.org/dpv/justifications#",
      dct: "http://purl.org/dc/terms/",
      dcat: "http://www.w3.org/ns/dcat#",
      prov: "http://www.w3.org/ns/prov#",
      xsd: "http://www.w3.org/2001/XMLSchema#",
    },
    "@id": `urn:uuid:${plan.id}`,
    "@type": "dpv:RightExerciseRecord",
    "dct:identifier": plan.caseNumber,
    "dct:issued": { "@value": plan.madeOn, "@type": "xsd:date" },
    "dpv:hasRight": plan.rights.map((right) => ({ "@id": rightIri(plan.regime, right) })),
    "dct:hasPart": [
      step("request received", "RequestInitiated", plan.receivedOn),
      step("copy of the data made", "RequestRequiredActionPerformed", plan.madeOn),
    ],
    "dcat:resource": { "@id": "datapackage.json", "@type": "dcat:Resource" },
    ...(plan.auditHead === null
      ? {}
      : { "prov:wasDerivedFrom": { "@id": `urn:dsr:journal:${plan.auditHead.seq}:${plan.auditHead.hash}` } }),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
