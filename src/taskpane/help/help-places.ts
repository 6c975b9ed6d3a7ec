/** Where the help says something of each place in the pane: a page that comes with the build, and a heading on it. */
export const HELP = {
  start: "auditor.html#start",
  "to-do": "auditor.html#fill-it-in",
  item: "auditor.html#fill-it-in",
  actions: "auditor.html#agree-the-actions",
  guidance: "auditor.html#fill-it-in",
  comments: "moderator.html#comment",
  changes: "auditor.html#hand-it-over",
  moderate: "moderator.html#moderate",
  "sign-off": "manager.html#sign-an-action-off",
  history: "moderator.html#the-steps-of-an-audit",
  concern: "auditor.html#an-immediate-concern",
  allocate: "moderator.html#the-steps-of-an-audit",
  send: "auditor.html#hand-it-over",
  withdraw: "moderator.html#the-steps-of-an-audit",
  return: "moderator.html#pass-it-back",
  finalise: "moderator.html#the-steps-of-an-audit",
  share: "auditor.html#hand-it-over",
  follow: "moderator.html#the-steps-of-an-audit",
  close: "manager.html#sign-an-action-off",
  reopen: "moderator.html#the-steps-of-an-audit",
  copy: "auditor.html#pass-on-a-copy",
  tables: "templates.html#tables-of-your-own",
  check: "deploy.html#check-this-word",
  form: "templates.html#bring-your-own-form",
  template: "templates.html#write-one-by-hand",
  cases: "qa-lead.html#send-audits-out",
  overview: "lead-auditor.html#choose-the-audits",
  programme: "programme.html#on-screen",
  sample: "programme.html#draw-the-sample",
  who: "moderator.html#who-you-are",
  language: "auditor.html#what-to-know",
  keys: "auditor.html#what-to-know",
  happened: "auditor.html#what-to-know",
  cards: "auditor.html#fill-it-in",
} as const satisfies Readonly<Record<string, string>>;

export type HelpPlace = keyof typeof HELP;

/** The address of the help of a place, from the page of the pane, in the look that the pane has. */
export function helpAddress(place: HelpPlace, look: string): string {
  const [page = "", heading = ""] = HELP[place].split("#");
  return `help/${page}?look=${look}#${heading}`;
}
