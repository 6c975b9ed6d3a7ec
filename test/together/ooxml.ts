import { together } from "../support/together";

together("ooxml", "record");
