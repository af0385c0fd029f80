// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace trunkline::models {

// What a page shows. Stale: there are rows, but the last attempt to renew them failed.
enum class ViewState { Idle, Loading, Ready, Empty, Failed, Stale };

// What a piece of text means; the ui maps it to colours and never the other way round.
enum class Tone { Neutral, Busy, Good, Warning, Bad };

}  // namespace trunkline::models
