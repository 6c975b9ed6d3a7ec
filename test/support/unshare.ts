export { unshare as default } from "./shared";
