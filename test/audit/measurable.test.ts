import { unmeasurable } from "../../src/audit/measurable";

describe("An action that is hard to measure", () => {
  it.each([
    ["Consider a referral to the advocacy service", "Consider"],
    ["Social worker to continue to build the relationship", "continue to"],
    ["Explore contact with the paternal family", "Explore"],
    ["Be mindful of the child's first language", "Be mindful"],
    ["Social worker to try to see the child alone", "try to"],
    ["Update the chronology as appropriate and share", "as appropriate"],
    ["See the child alone where possible", "where possible"],
    ["Life story work is ongoing with the worker", "ongoing"],
    ["Finish the pathway plan asap with the young person", "asap"],
    ["Improve the quality of the plan", "Improve"],
    ["Consider a referral to advocacy (item 4)", "Consider"],
    ["Improving management oversight of the case", "Improving"],
  ])("%j is open-ended: %s", (what, wording) => {
    expect(unmeasurable(what)).toEqual({ wording });
  });

  it.each(["Update chronology", "See child alone", "Plan"])("%j is very short", (what) => {
    expect(unmeasurable(what)).toEqual({});
  });

  it.each([
    "Hold a family group conference with both sides",
    "See the child alone at every visit where possible",
    "Improve recording so that 9 of 10 visits are on file within 5 days",
    "Continue to visit weekly until the review",
    "Explore contact with her father, recorded in the plan",
    "Complete the chronology and share it with school",
    "Reconsider nothing and write the plan",
  ])("%j reads as measurable", (what) => {
    expect(unmeasurable(what)).toBeUndefined();
  });
});
