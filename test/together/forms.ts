import { together } from "../support/together";

together("forms");
