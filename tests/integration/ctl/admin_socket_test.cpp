// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/admin_socket.h"

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>

#include "server/app/admin_socket_path.h"
#include "server/contract/limits.h"
#include "server/ctl/socket_client.h"
#include "tests/integration/ctl/socket_world.h"

namespace trunkline::ctl {
namespace {

using app::ScratchDirectory;

int connectRaw(const std::string& file) {
  const int fd = ::socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::copy_n(file.data(), std::min(file.size(), sizeof(address.sun_path) - 1), address.sun_path);
  if (::connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0) return fd;
  ::close(fd);
  return -1;
}

std::string readAll(int fd) {
  std::string out;
  std::array<char, 4096> buffer{};
  for (ssize_t n = ::read(fd, buffer.data(), buffer.size()); n > 0; n = ::read(fd, buffer.data(), buffer.size()))
    out.append(buffer.data(), static_cast<std::size_t>(n));
  return out;
}

std::string ask(const std::string& directory, const std::string& request) {
  const auto answer = askServer(directory, request, std::chrono::seconds(20));
  if (!answer) return "failure: " + answer.error().message;
  return answer->value_or("no server");
}

TEST(AdminSocket, AnswersOneLine) {
  const ScratchDirectory dir;
  SocketWorld world(dir.path());
  EXPECT_EQ(ask(dir.path(), R"({"command":"echo","arguments":{"a":1}})"), R"({"ok":true,"id":"echo","arguments":{"a":1}})");
  EXPECT_EQ(ask(dir.path(), R"({"command":"empty"})"), R"({"ok":true})");
  EXPECT_TRUE(world.logger.contains("admin.command"));
}

TEST(AdminSocket, PassesRefusalsAndHidesExceptions) {
  const ScratchDirectory dir;
  SocketWorld world(dir.path());
  const std::string refused = ask(dir.path(), R"({"command":"refuse"})");
  EXPECT_NE(refused.find(R"("ok":false,"error":{"code":"validation_failed")"), std::string::npos) << refused;
  EXPECT_NE(refused.find("email must be an address"), std::string::npos) << refused;
  const std::string thrown = ask(dir.path(), R"({"command":"throw"})");
  EXPECT_NE(thrown.find(R"("code":"internal")"), std::string::npos) << thrown;
  EXPECT_EQ(thrown.find("secret detail"), std::string::npos);
}

TEST(AdminSocket, LogsNoArguments) {
  const ScratchDirectory dir;
  SocketWorld world(dir.path());
  ask(dir.path(), R"({"command":"echo","arguments":{"password":"hunter2"}})");
  EXPECT_FALSE(world.logger.contains("hunter2"));
}

class Garbage : public ::testing::TestWithParam<std::string> {};

TEST_P(Garbage, IsRefusedBeforeTheHandler) {
  const ScratchDirectory dir;
  SocketWorld world(dir.path());
  EXPECT_NE(ask(dir.path(), GetParam()).find(R"("code":"validation_failed")"), std::string::npos);
  EXPECT_TRUE(world.handler.seen().empty());
}

INSTANTIATE_TEST_SUITE_P(Lines, Garbage,
                         ::testing::Values("", "x", "[]", "{}", "null", R"({"command":1})", R"({"command":"echo","arguments":[]})",
                                           R"({"command":"echo","more":1})", R"({"command":"echo"} x)", R"({"command":""})", "\xFF\xFE",
                                           std::string(2000, '[')));

TEST(AdminSocket, RefusesALineThatIsTooLongAndGoesOn) {
  const ScratchDirectory dir;
  SocketWorld world(dir.path());
  const int fd = connectRaw(dir.path() + "/ctl.sock");
  ASSERT_GE(fd, 0);
  const std::string flood(limits::kAdminLineBytes + 10, 'x');
  EXPECT_GT(::send(fd, flood.data(), flood.size(), MSG_NOSIGNAL), 0);
  EXPECT_NE(readAll(fd).find(R"("code":"body_too_large")"), std::string::npos);
  ::close(fd);
  EXPECT_NE(ask(dir.path(), R"({"command":"echo"})").find("true"), std::string::npos);
  EXPECT_NE(ask(dir.path(), flood).find("longer than 64 KiB"), std::string::npos);
}

TEST(AdminSocket, SurvivesCallersThatLeave) {
  const ScratchDirectory dir;
  SocketWorld world(dir.path());
  for (int i = 0; i < 40; ++i) {
    const int fd = connectRaw(dir.path() + "/ctl.sock");
    ASSERT_GE(fd, 0);
    EXPECT_EQ(::send(fd, "{\"com", 5, MSG_NOSIGNAL), 5);
    ::close(fd);
  }
  // More than may be open at once came and went: their places are free again.
  std::string answer;
  for (int tries = 0; tries < 50 && answer.find("true") == std::string::npos; ++tries) {
    answer = ask(dir.path(), R"({"command":"echo"})");
    if (answer.find("true") == std::string::npos) std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  EXPECT_NE(answer.find("true"), std::string::npos) << answer;
}

TEST(AdminSocket, HoldsABoundedNumberOfCallers) {
  const ScratchDirectory dir;
  SocketWorld world(dir.path());
  std::vector<int> open;
  for (std::size_t i = 0; i < limits::kAdminConnections; ++i) open.push_back(connectRaw(dir.path() + "/ctl.sock"));
  EXPECT_NE(ask(dir.path(), R"({"command":"echo"})").find("failure"), std::string::npos);
  for (const int fd : open) ::close(fd);
}

TEST(AdminSocket, ServesTwoClientsAtOnce) {
  const ScratchDirectory dir;
  SocketWorld world(dir.path());
  auto held = std::async(std::launch::async, [&dir] { return ask(dir.path(), R"({"command":"hold"})"); });
  while (world.handler.seen().empty()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  EXPECT_NE(ask(dir.path(), R"({"command":"echo"})").find("\"id\":\"echo\""), std::string::npos);
  EXPECT_NE(held.wait_for(std::chrono::seconds(0)), std::future_status::ready);
  ask(dir.path(), R"({"command":"release"})");
  EXPECT_NE(held.get().find("\"id\":\"hold\""), std::string::npos);
}

TEST(AdminSocket, WorksInADirectoryWithALongName) {
  const ScratchDirectory dir;
  const std::string deep = dir.path() + "/" + std::string(120, 'a') + "/" + std::string(120, 'b');
  std::filesystem::create_directories(deep);
  {
    SocketWorld world(deep);
    EXPECT_TRUE(std::filesystem::is_socket(deep + "/ctl.sock"));
    EXPECT_NE(ask(deep, R"({"command":"echo"})").find("true"), std::string::npos);
  }
  EXPECT_FALSE(std::filesystem::exists(deep + "/ctl.sock"));
  EXPECT_EQ(ask(deep, R"({"command":"echo"})"), "no server");
}

TEST(AdminSocket, TakesThePlaceOfAnAbandonedOne) {
  const ScratchDirectory dir;
  EXPECT_EQ(ask(dir.path(), "x"), "no server");
  EXPECT_EQ(ask(dir.path() + "/absent", "x"), "no server");
  const int fd = ::socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  const std::string file = dir.path() + "/ctl.sock";
  std::copy_n(file.data(), file.size(), address.sun_path);
  ASSERT_EQ(::bind(fd, reinterpret_cast<const sockaddr*>(&address), sizeof(address)), 0);
  ::close(fd);
  EXPECT_EQ(ask(dir.path(), "x"), "no server");
  SocketWorld world(dir.path());
  EXPECT_NE(ask(dir.path(), R"({"command":"echo"})").find("true"), std::string::npos);
}

TEST(AdminSocket, IsForItsOwnerAlone) {
  const ScratchDirectory dir;
  SocketWorld world(dir.path());
  const std::string file = dir.path() + "/ctl.sock";
  struct stat status{};
  ASSERT_EQ(::stat(file.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0600U);
  if (::geteuid() != 0) GTEST_SKIP() << "only root can become another user";
  // With the file's mode out of the way, the kernel's word on who connects still stands.
  ::chmod(dir.path().c_str(), 0755);
  ::chmod(file.c_str(), 0666);
  std::array<int, 2> pipe{};
  ASSERT_EQ(::pipe(pipe.data()), 0);
  const pid_t child = ::fork();
  if (child == 0) {
    if (::setresuid(65'534, 65'534, 65'534) != 0) ::_exit(3);
    const int fd = connectRaw(file);
    if (fd < 0) ::_exit(4);
    const std::string answer = readAll(fd);
    ::_exit(::write(pipe[1], answer.data(), answer.size()) > 0 ? 0 : 5);
  }
  ::close(pipe[1]);
  const std::string answer = readAll(pipe[0]);
  ::close(pipe[0]);
  int exit = 0;
  ::waitpid(child, &exit, 0);
  EXPECT_EQ(exit, 0);
  EXPECT_NE(answer.find(R"("code":"forbidden")"), std::string::npos) << answer;
  EXPECT_TRUE(world.logger.contains("admin.refused"));
  EXPECT_TRUE(world.handler.seen().empty());
}

TEST(AdminSocket, NeedsADirectory) {
  boost::asio::io_context context;
  ScriptedHandler handler;
  testing::MemoryLogger logger;
  const auto opened = app::AdminSocket::open(context, "/nowhere/at/all", handler, logger);
  ASSERT_FALSE(opened);
  EXPECT_NE(opened.error().message.find("/nowhere/at/all"), std::string::npos);
}

}  // namespace
}  // namespace trunkline::ctl
