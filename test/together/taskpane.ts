import { together } from "../support/together";

together("taskpane");
