import { together } from "../support/together";

together("moderation", "programme", "keep", "store");
