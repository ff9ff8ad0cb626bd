// Every card, in the order of the page. A card has steps; a step is a request, and what the page should get of it:
// `blocked`, or a status. `wire` is what should come to the servers meanwhile, preflights included.
import { credentials } from "./cards/credentials.js";
import { errors } from "./cards/errors.js";
import { preflights } from "./cards/preflights.js";
import { reading } from "./cards/reading.js";
import { strangers } from "./cards/strangers.js";

export const sections = [reading, preflights, credentials, errors, strangers];
