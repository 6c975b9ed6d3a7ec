export { share as default } from "./shared";
