// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulators/protocol_faults.h"

namespace trunkline::simulators {
namespace {

constexpr std::string_view kHtml = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>";

// How the answer goes wrong on its way, whatever was done before.
Reply damaged(Reply reply, Fault fault) {
  switch (fault) {
    case Fault::TimeoutAfterBuy:
      reply.damage = Damage::Silence;
      break;
    case Fault::Reset:
      reply.damage = Damage::Reset;
      break;
    case Fault::Truncate:
      reply.damage = Damage::Truncate;
      break;
    case Fault::Drip:
      reply.damage = Damage::Drip;
      break;
    case Fault::Garbage:
      reply.body = kHtml;
      reply.contentType = "text/html";
      break;
    case Fault::None:
    case Fault::Duplicate:
    case Fault::ServerError:
      break;
  }
  return reply;
}

const Country* otherThan(const Country& country) {
  for (const Country& candidate : countries()) {
    if (candidate.dialCode != country.dialCode) return &candidate;
  }
  return nullptr;
}

}  // namespace

Reply answerUnder(const Order& order, const std::function<Reply()>& perform) {
  Reply reply;
  if (order.answer) {
    reply.body = *order.answer;
    reply.status = order.status;
  } else if (order.fault == Fault::ServerError) {
    reply.status = 502;
    reply.body = kHtml;
    reply.contentType = "text/html";
  } else {
    reply = damaged(perform(), order.fault);
  }
  reply.delay = order.delay;
  return reply;
}

std::string_view toldWhat(Fault fault) {
  switch (fault) {
    case Fault::TimeoutAfterBuy:
      return "nothing";
    case Fault::Reset:
      return "a reset";
    case Fault::Truncate:
      return "half";
    case Fault::Garbage:
      return "garbage";
    default:
      return "the number";
  }
}

const Country* soldFrom(const Order& order, const Country& paidFor) {
  return order.anyWrongCountry ? otherThan(paidFor) : order.wrongCountry;
}

std::string parameter(const Request& request, const std::string& name) {
  const auto found = request.parameters.find(name);
  return found == request.parameters.end() ? std::string{} : found->second;
}

}  // namespace trunkline::simulators
