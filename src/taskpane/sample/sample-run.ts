import { minuteOn, parseMoment, type IsoDate, type IsoMoment } from "../../audit/dates";
import { namesRowColumns, rowSource } from "../../cases/row-source";
import { certifying, following } from "../../programme/certify";
import { isSameDraw } from "../../programme/drawing-rules";
import { done, partOf } from "../../programme/long-work";
import { readCertificate, readRule } from "../../programme/read-programme";
import { replaceCase } from "../../programme/replace";
import type { CaseColumns } from "../../programme/rule";
import { verifying } from "../../programme/verify";
import { sizeText, verdictText } from "../../report/programme/sample-text";
import { Store } from "../../store/store";
import { pickedFrom, UNREADABLE } from "../cases/picked-file";
import { readOf } from "../file-text";
import { auditedBy } from "./audited-by";
import { Turns } from "./in-turns";
import { formOf, ruleOf, type RuleForm } from "./rule-form";
import { atFirst, latestOf, NO_RULE, type DrawAsked, type SampleState } from "./sample-state";
import { checking, foundText, reading } from "./sample-work";
import { phrase, phraseOf } from "../../words/phrase";

const ALREADY = phrase("This sample is drawn already, by the same rule, list, day and words.");

/** This minute of a day. */
const drawnOn = (day: IsoDate): IsoMoment => parseMoment(`${day}${minuteOn(new Date()).slice(10)}`) ?? day;

/** A sample from the rule to its certificate, in the order that is fixed; and a certificate that is opened and checked. */
export class SampleRun {
  private readonly store: Store<SampleState>;
  private readonly turns = new Turns((share) => {
    this.become({ share });
  });
  readonly subscribe: Store<SampleState>["subscribe"];
  readonly getState: Store<SampleState>["getState"];

  constructor(private readonly today: () => IsoDate) {
    this.store = new Store<SampleState>(atFirst(today()));
    ({ subscribe: this.subscribe, getState: this.getState } = this.store);
  }

  readonly fill = (form: RuleForm): void => {
    this.become({ form });
  };

  /** A rule that was saved, into the form. */
  readonly openRule = (file: Pick<File, "name" | "arrayBuffer">): Promise<void> =>
    this.busy(async () => {
      const read = await readOf(file, readRule);
      if (!read.ok) {
        const { sentences } = read;
        this.refuse(phrase("{name} can’t be used as a rule: {sentences}", { name: file.name, sentences }));
        return;
      }
      this.become({ form: formOf(read.value), columns: read.value.columns, wrong: new Map(), ...NO_RULE });
      this.say(phrase("{name} is in the form.", { name: file.name }), ...read.notes);
    });

  /** Fixes the rule, if the form says one. Says whether it does. */
  readonly keepRule = (): boolean => {
    const { form, columns } = this.getState();
    const read = ruleOf(form, columns);
    if (!read.ok) {
      this.become({ wrong: read.wrong });
      const wrong = read.wrong.size;
      this.say(
        phraseOf(
          wrong,
          "{count} thing is to be put right in the rule.",
          "{count} things are to be put right in the rule.",
        ),
      );
      return false;
    }
    this.become({ rule: read.rule, wrong: new Map() });
    void this.readAgain();
    return true;
  };

  /** Back to the form; the list stays. */
  readonly changeRule = (): void => {
    this.turns.letGo();
    this.become(NO_RULE);
  };

  readonly pick = (file: Pick<File, "name" | "arrayBuffer">): Promise<void> =>
    this.busy(async () => {
      await this.take(file.name, new Uint8Array(await file.arrayBuffer()));
    });

  readonly chooseSheet = (sheet: string): Promise<void> =>
    this.busy(async () => {
      const { picked } = this.getState();
      if (picked) await this.take(picked.name, picked.bytes, sheet);
    });

  /** What the list calls a column; "" to find it by its usual names. */
  readonly nameColumn = (column: keyof CaseColumns, name: string | readonly string[]): void => {
    const { rule, columns } = this.getState();
    if (!rule) return;
    const { [column]: _, ...others } = columns;
    const next = name.length === 0 ? others : { ...others, [column]: name };
    this.become({ columns: next, rule: { ...rule, columns: next } });
    void this.readAgain();
  };

  /** A list that tells when children were last audited. */
  readonly addRegister = (file: Pick<File, "name" | "arrayBuffer">): Promise<void> =>
    this.busy(async () => {
      const read = await auditedBy(file);
      if (!read.ok) {
        this.refuse(`${file.name}: ${read.sentence}`);
        return;
      }
      this.become({ register: { ...read, name: file.name } });
      await this.readAgain();
    });

  /** When children were audited by the audits that were read beside this, by number. */
  readonly know = (audits: ReadonlyMap<string, IsoDate>): void => {
    if (audits === this.audits) return;
    this.audits = audits;
    if (this.getState().rule) void this.readAgain();
  };

  /** Draws. Says whether there is a certificate now that was not there. */
  readonly draw = async (asked: DrawAsked): Promise<boolean> => {
    const day = this.today();
    // The seed has the day in it, and a page may be left open over night.
    if (this.getState().prepared?.day !== day) await this.readAgain();
    const { prepared, read, picked, certificate: before, busy } = this.getState();
    if (!prepared || !read?.ok || !picked || busy || !this.mayLeave()) return false;
    const { because, ...rest } = asked;
    const how = { ...rest, drawnAt: drawnOn(day) };
    let isDrawn = false;
    await this.busy(async () => {
      const made = await this.turns.take(partOf(certifying(prepared, how), 0, 0.5));
      if (!made) return;
      if (before && isSameDraw(before, made)) {
        this.refuse(ALREADY);
        return;
      }
      const certificate = before ? following(made, { fingerprint: before.fingerprint, because }) : made;
      if (certificate.draw.drawn.length === 0) {
        this.refuse(phrase("No case of this list is eligible, so nothing was drawn."));
        return;
      }
      const verified = await this.turns.take(partOf(verifying(certificate, prepared), 0.5, 1));
      if (!verified) return;
      isDrawn = true;
      this.become({
        certificate,
        shown: true,
        saved: false,
        check: { name: picked.name, verified, list: read, prepared },
      });
      this.say(phrase("Drawn: {size}.", { size: sizeText(certificate) }));
    });
    return isDrawn;
  };

  readonly openCertificate = (file: Pick<File, "name" | "arrayBuffer">): Promise<void> =>
    this.busy(async () => {
      if (!this.mayLeave()) return;
      const read = await readOf(file, readCertificate);
      if (!read.ok) {
        const { sentences } = read;
        this.refuse(
          phrase("{name} can’t be used as a sample certificate: {sentences}", { name: file.name, sentences }),
        );
        return;
      }
      this.become({ certificate: read.value, shown: true, saved: true, check: undefined });
      this.say(phrase("The certificate of {size} is open.", { size: sizeText(read.value) }), ...read.notes);
    });

  /** Whether a list gives the children of the certificate, or what differs. */
  readonly checkList = (file: Pick<File, "name" | "arrayBuffer">): Promise<void> =>
    this.busy(async () => {
      const { certificate } = this.getState();
      if (!certificate) return;
      const { rule } = certificate;
      const { source } = await pickedFrom(
        file.name,
        new Uint8Array(await file.arrayBuffer()),
        namesRowColumns(rule),
      );
      const opened = "sentence" in source ? source : rowSource(source, rule);
      const checked = await this.turns.take(checking(certificate, opened));
      if (!checked) return;
      const { read, again } = checked;
      if (!read.ok || !again) {
        this.refuse(`${file.name}: ${read.ok ? "" : read.sentence}`);
        return;
      }
      this.become({ check: { name: file.name, ...again, list: read } });
      this.say(`${verdictText(certificate, again.verified)}.`);
    });

  /** Puts the next in order in the place of a case. Says whether it was done. */
  readonly replace = (id: string, because: string): boolean => {
    const { certificate, check } = this.getState();
    if (!certificate) return false;
    const replaced = replaceCase(certificate, { id, because, on: this.today() });
    if (!replaced.ok) {
      this.refuse(
        replaced.why === "none-left"
          ? phrase(
              "{id} can’t be replaced: no case of its group stands ready any more. Draw anew with more replacements.",
              { id },
            )
          : phrase("{id} is not in the sample as it stands, or was picked by hand.", { id }),
      );
      return false;
    }
    this.become({
      certificate: replaced.certificate,
      saved: false,
      ...(check && {
        check: { ...check, verified: done(verifying(replaced.certificate, check.prepared)) },
      }),
    });
    this.say(phrase("{by} takes the place of {id}.", { by: replaced.by, id }));
    return true;
  };

  /** Away from the certificate to the rule and the list, to draw anew. */
  readonly drawAnew = (): void => {
    const { certificate } = this.getState();
    if (!certificate) return;
    const { columns } = certificate.rule;
    this.become({ form: formOf(certificate.rule), columns, wrong: new Map(), ...NO_RULE, shown: false });
  };

  readonly backToCertificate = (): void => {
    this.become({ shown: true, fault: undefined });
  };

  readonly isSaved = (): void => {
    this.become({ saved: true });
  };

  /** Away from the certificate, to another sample; one that was not saved stays. Says whether it is closed. */
  readonly close = (): boolean => {
    if (!this.mayLeave()) return false;
    this.become({ certificate: undefined, check: undefined, shown: false, fault: undefined });
    return true;
  };

  /** Whether another certificate may take the place of the one there is: not before that is in a file. */
  private mayLeave(): boolean {
    const { saved, certificate } = this.getState();
    if (!saved)
      this.refuse(
        phrase("The certificate of {name} is not saved yet, and nothing else keeps it. Save it first.", {
          name: certificate?.rule.name ?? phrase("this sample"),
        }),
      );
    return saved;
  }

  readonly refuse = (fault: string): void => {
    this.become({ fault, news: { text: fault } });
  };

  private audits: ReadonlyMap<string, IsoDate> = new Map();

  private async take(name: string, bytes: Uint8Array, sheet?: string): Promise<void> {
    const { columns } = this.getState();
    const { source, ...picked } = await pickedFrom(name, bytes, sheet ?? namesRowColumns({ columns }));
    this.become({
      picked: { ...picked, source: "sentence" in source ? source : rowSource(source, { columns }) },
    });
    await this.readAgain();
  }

  private async readAgain(): Promise<void> {
    const { rule, picked, register } = this.getState();
    if (!rule || !picked) return;
    const elsewhere = latestOf(this.audits, register?.audited);
    const found = await this.turns.take(reading(picked, { rule, elsewhere, day: this.today() }), () => {
      this.become({ read: undefined, prepared: undefined });
    });
    if (!found) return;
    this.become(found);
    this.say(foundText(found));
  }

  /** Does something that may take a while, once the page has said so. */
  private async busy(work: () => Promise<void>): Promise<void> {
    this.become({ busy: true, fault: undefined });
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
    await work().catch(() => {
      this.refuse(UNREADABLE);
    });
    this.become({ busy: false });
  }

  private say(...texts: readonly string[]): void {
    this.become({ news: { text: texts.join(" ") } });
  }

  private become(part: Partial<SampleState>): void {
    this.store.update((state) => ({ ...state, ...part }));
  }
}
