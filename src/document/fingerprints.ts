export { answersFingerprint, fingerprintOf } from "../record/content-hash";
