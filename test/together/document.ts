import { together } from "../support/together";

together("document");
