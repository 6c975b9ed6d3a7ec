import { together } from "../support/together";

together("audit", "guidance");
