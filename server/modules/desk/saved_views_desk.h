// SPDX-License-Identifier: GPL-3.0-or-later
// Saved views over HTTP, for the routes of server/contract/routes/staff_views.h.
#pragma once
#include "server/base/id_generator.h"
#include "server/contract/routes/staff_views.h"
#include "server/http/router.h"
#include "server/modules/desk/saved_views.h"

namespace trunkline::desk {

class SavedViewsDesk {
 public:
  struct Parts {
    storage::Database& database;
    Clock& clock;
    IdGenerator& ids;
  };
  explicit SavedViewsDesk(Parts parts) : m_parts(parts) {}

  http::Answer<SavedViewList> list(const http::Call* call, Nothing request);
  http::Answer<SavedView> create(const http::Call* call, CreateSavedViewRequest request);
  http::Answer<SavedView> edit(const http::Call* call, EditSavedViewRequest request);
  http::Answer<Nothing> remove(const http::Call* call, SavedViewRef request);

 private:
  http::Answer<SavedView> answer(const http::Call* call, SavedViewId id, int status);

  Parts m_parts;
};

void registerSavedViewRoutes(http::Router& router, SavedViewsDesk* desk);

}  // namespace trunkline::desk
