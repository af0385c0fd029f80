// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/window/view_pages.h"

#include <algorithm>
#include <utility>

namespace trunkline::models {
namespace {

client::SendOptions optionsOf(bool isQuiet) {
  client::SendOptions options;
  options.background = isQuiet;
  return options;
}

bool isUnnumbered(const client::ApiError& error) {
  const auto isPage = [](const client::RefusedField& field) { return field.path == "page"; };
  return error.code == ErrorCode::ValidationFailed && std::ranges::any_of(error.fields, isPage);
}

}  // namespace

void ViewPages::open(QueryPtr query, bool isQuiet) {
  stop();
  m_query = std::move(query);
  const auto call = m_query->open(m_connection.client(), optionsOf(isQuiet));
  m_reads[kOpening] = {++m_serial, [call] { call.cancel(); }};
  call.onResult(this, [this, serial = m_serial](const auto& outcome) {
    if (!finish(kOpening, serial)) return;
    if (!outcome) return fail(kOpening, outcome.error());
    m_view = (*outcome)->view;
    Q_EMIT opened(**outcome);
  });
}

void ViewPages::want(const std::vector<std::int64_t>& pages, bool isQuiet) {
  if (m_view.empty()) return;
  std::vector<std::int64_t> ended;
  for (const auto& [what, read] : m_reads)
    if (what >= 0 && std::ranges::find(pages, what) == pages.end()) ended.push_back(what);
  for (const std::int64_t what : ended) end(what);
  m_wanted.clear();
  for (const std::int64_t page : pages)
    if (!isReading(page)) m_wanted.push_back(page);
  m_isQuiet = isQuiet;
  next();
}

void ViewPages::next() {
  while (!m_wanted.empty() && pagesUnderWay() < kAtOnce) {
    const std::int64_t page = m_wanted.front();
    m_wanted.erase(m_wanted.begin());
    ListPageRequest asked = request();
    asked.page = Bounded<0, limits::kViewPages>{page};
    read(page, asked, m_isQuiet);
  }
}

void ViewPages::locate(Timestamp moment, bool isQuiet) {
  end(kLocating);
  ListPageRequest asked = request();
  asked.at = moment;
  read(kLocating, asked, isQuiet);
}

// A page beyond every end: the server answers once it knows where the list ends.
void ViewPages::count() {
  if (isCounting()) return;
  ListPageRequest asked = request();
  asked.page = Bounded<0, limits::kViewPages>{limits::kViewPages};
  read(kCount, asked, true);
}

void ViewPages::readOn(const std::string& cursor) {
  end(kMore);
  ListPageRequest asked = request();
  asked.cursor = Text<1, 60>{cursor};
  read(kMore, asked, false);
}

void ViewPages::read(std::int64_t what, const ListPageRequest& request, bool isQuiet) {
  const auto call = m_query->page(m_connection.client(), request, optionsOf(isQuiet), this);
  m_reads[what] = {++m_serial, [call] { call.cancel(); }};
  call.onResult(this, [this, what, serial = m_serial](const auto& outcome) {
    if (!finish(what, serial)) return;
    if (outcome) return take(what, **outcome);
    fail(what, outcome.error());
  });
}

bool ViewPages::finish(std::int64_t what, int serial) {
  const auto found = m_reads.find(what);
  if (found == m_reads.end() || found->second.serial != serial) return false;
  m_reads.erase(found);
  return true;
}

void ViewPages::take(std::int64_t what, const RowPage& answer) {
  next();
  if (what == kLocating) return Q_EMIT located(answer);
  if (what == kCount) return Q_EMIT counted(answer);
  if (what == kMore) return Q_EMIT more(answer);
  Q_EMIT arrived(what, answer);
}

void ViewPages::fail(std::int64_t what, const client::ApiError& error) {
  if (error.kind == client::ErrorKind::Cancelled) {
    stop();
    return Q_EMIT dropped();
  }
  if (error.code == ErrorCode::ViewExpired) {
    stop();
    return Q_EMIT expired();
  }
  next();
  if (what != kOpening && isUnnumbered(error)) return Q_EMIT unnumbered();
  if (what != kCount) Q_EMIT failed(std::max<std::int64_t>(what, -1), error);  // the count is as good as it was
}

void ViewPages::end(std::int64_t what) {
  const auto found = m_reads.extract(what);
  if (!found.empty()) found.mapped().stop();
}

void ViewPages::stop() {
  m_view.clear();
  m_wanted.clear();
  for (const auto& [what, read] : std::exchange(m_reads, {})) read.stop();
}

std::size_t ViewPages::pagesUnderWay() const {
  return static_cast<std::size_t>(std::ranges::count_if(m_reads, [](const auto& read) { return read.first >= 0; }));
}

}  // namespace trunkline::models
