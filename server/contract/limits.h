// SPDX-License-Identifier: GPL-3.0-or-later
// Every fixed limit of the product, with its unit. What an operator may change is in the configuration instead.
#pragma once
#include "server/contract/limits/access.h"
#include "server/contract/limits/lists.h"
#include "server/contract/limits/operation.h"
#include "server/contract/limits/requests.h"
