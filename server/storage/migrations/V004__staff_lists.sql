-- SPDX-License-Identifier: GPL-3.0-or-later
-- What staff's lists of orders are looked up by.

CREATE INDEX o_state ON orders(state, id);
CREATE INDEX o_phone ON orders(phone) WHERE phone IS NOT NULL;
CREATE INDEX au_object ON audit(object, id);
