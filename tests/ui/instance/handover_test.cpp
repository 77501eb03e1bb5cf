#include "engine/base/littleendian.h"
#include "tests/support/temporaryfolder.h"
#include "ui/instance/instanceserver.h"

#include <QSignalSpy>
#include <QTest>

#include <csignal>
#include <future>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

using parascope::test::TemporaryFolder;
using namespace std::chrono_literals;

namespace parascope::ui {

namespace {

/// A connection by hand, for callers that do not behave. Waits for what it reads.
class RawCaller
{
public:
    explicit RawCaller(const MeetingPlace &place) : m_socket(::socket(AF_UNIX, SOCK_STREAM, 0))
    {
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        const std::string &path = place.socket.native();
        std::ranges::copy(path, std::begin(address.sun_path));
        m_isConnected =
            ::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) == 0;
    }
    ~RawCaller() { ::close(m_socket); }
    RawCaller(const RawCaller &) = delete;
    RawCaller &operator=(const RawCaller &) = delete;

    [[nodiscard]] bool isConnected() const { return m_isConnected; }
    void send(std::string_view bytes) const
    {
        while (!bytes.empty()) {
            const ssize_t count = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (count <= 0)
                return;
            bytes.remove_prefix(static_cast<std::size_t>(count));
        }
    }
    /// The first that comes: one byte, or "end" when the other side hangs up; empty before.
    const QByteArray &answer()
    {
        char byte = 0;
        if (!m_answer.isEmpty())
            return m_answer;
        const ssize_t count = ::recv(m_socket, &byte, 1, MSG_DONTWAIT);
        if (count == 1)
            m_answer = QByteArray(1, byte);
        else if (count == 0 || errno == ECONNRESET)
            m_answer = "end";
        return m_answer;
    }

private:
    int m_socket;
    bool m_isConnected = false;
    QByteArray m_answer;
};

const OpenRequest kRequest = {{"/disks/a \xFF.hds", "/b"}, false, true, "token", "startup"};

} // namespace

/// Processes that find each other: here each is a thread.
class HandOverTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void requestComesAsItWasSent();
    void severalAtTheSameInstant();
    void socketOfAKilledProgramIsTaken();
    void placeIsFreeAfterwards();
    void oneThatHangsIsNotWaitedFor();
    void unusablePlaceIsNotWaitedFor();
    void longRequestIsKept();
    void badCallersAreRefused_data();
    void badCallersAreRefused();
    void callerThatGivesUpGetsNothing();
    void silentCallerIsLetGo();
    void endWhileACallerWaits();

private:
    [[nodiscard]] std::unique_ptr<MeetingSocket> take() const
    {
        return MeetingSocket::take(m_place).socket;
    }
    [[nodiscard]] std::future<Meeting> call(const OpenRequest &request = kRequest,
                                            std::chrono::milliseconds patience = 60s) const
    {
        return std::async(std::launch::async, [place = m_place, request, patience] {
            return meet(place, request, patience);
        });
    }
    static bool isReady(const std::future<Meeting> &meeting)
    {
        return meeting.wait_for(0s) == std::future_status::ready;
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    MeetingPlace m_place;
};

void HandOverTest::init()
{
    m_folder = std::make_unique<TemporaryFolder>();
    m_place = {*m_folder / "socket", *m_folder / "lock"};
}

void HandOverTest::requestComesAsItWasSent()
{
    Meeting first = meet(m_place, kRequest, 60s);
    QVERIFY(!first.isHandedOver && first.socket);
    InstanceServer server(std::move(first.socket));
    std::vector<OpenRequest> requests;
    connect(&server, &InstanceServer::requested, this,
            [&](const OpenRequest &request) { requests.push_back(request); });
    auto second = call();
    QTRY_VERIFY(isReady(second));
    const Meeting meeting = second.get();
    QVERIFY(meeting.isHandedOver && !meeting.socket);
    QTRY_COMPARE(requests.size(), 1U);
    QVERIFY(requests.front() == kRequest);
}

void HandOverTest::severalAtTheSameInstant()
{
    std::vector<std::future<Meeting>> calls;
    calls.reserve(8);
    for (int i = 0; i < 8; ++i)
        calls.push_back(call());
    std::unique_ptr<InstanceServer> server;
    int requests = 0;
    int handedOver = 0;
    int ended = 0;
    const auto look = [&] {
        for (auto &each : calls) {
            if (!each.valid() || !isReady(each))
                continue;
            Meeting meeting = each.get();
            ++ended;
            handedOver += meeting.isHandedOver ? 1 : 0;
            if (!meeting.socket)
                continue;
            if (server) {
                ended = -1000; // two of them run
                return;
            }
            server = std::make_unique<InstanceServer>(std::move(meeting.socket));
            connect(server.get(), &InstanceServer::requested, this, [&] { ++requests; });
        }
    };
    QTRY_VERIFY((look(), ended) == 8);
    QVERIFY(server);
    QCOMPARE(handedOver, 7);
    QTRY_COMPARE(requests, 7);
}

void HandOverTest::socketOfAKilledProgramIsTaken()
{
    std::array<int, 2> ready{};
    QCOMPARE(::pipe(ready.data()), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const auto socket = take();
        [[maybe_unused]] const ssize_t told = ::write(ready[1], socket ? "y" : "n", 1);
        while (true)
            ::pause();
    }
    char answer = 0;
    QCOMPARE(::read(ready[0], &answer, 1), 1);
    QCOMPARE(answer, 'y');
    QVERIFY(MeetingSocket::take(m_place).isOccupied);
    ::kill(child, SIGKILL);
    QCOMPARE(::waitpid(child, nullptr, 0), child);
    QVERIFY(std::filesystem::is_socket(m_place.socket)); // nobody listens there any more
    const Meeting meeting = meet(m_place, kRequest, 60s);
    QVERIFY(!meeting.isHandedOver && meeting.socket);
    ::close(ready[0]);
    ::close(ready[1]);
}

void HandOverTest::placeIsFreeAfterwards()
{
    {
        const auto socket = take();
        QVERIFY(socket);
        QVERIFY(!take());
    }
    QVERIFY(!std::filesystem::exists(m_place.socket));
    QVERIFY(take());
    // The folder was tidied up: two have the place, and the first leaves the second its socket.
    auto first = take();
    std::filesystem::remove(m_place.lock);
    const auto second = take();
    QVERIFY(second);
    first.reset();
    QVERIFY(std::filesystem::is_socket(m_place.socket));
}

void HandOverTest::oneThatHangsIsNotWaitedFor()
{
    auto socket = take();
    const Meeting meeting = meet(m_place, kRequest, 20ms);
    QVERIFY(!meeting.isHandedOver && !meeting.socket);
    // It goes on: what its caller does by itself now is not done again.
    InstanceServer server(std::move(socket));
    QSignalSpy requested(&server, &InstanceServer::requested);
    OpenRequest other = kRequest;
    other.images = {"/other"};
    auto next = call(other);
    QTRY_VERIFY(isReady(next));
    QTRY_COMPARE(requested.size(), 1);
    QVERIFY(requested.at(0).at(0).value<OpenRequest>() == other);
}

void HandOverTest::unusablePlaceIsNotWaitedFor()
{
    const MeetingPlace nowhere = {*m_folder / "no" / "socket", *m_folder / "no" / "lock"};
    const Meeting meeting = meet(nowhere, kRequest, std::chrono::hours(1));
    QVERIFY(!meeting.isHandedOver && !meeting.socket);
}

void HandOverTest::longRequestIsKept()
{
    const auto socket = take();
    const OpenRequest request{{std::filesystem::path("/" + std::string(kMostHandOverBytes, 'a'))}};
    const Meeting meeting = meet(m_place, request, std::chrono::hours(1));
    QVERIFY(!meeting.isHandedOver && !meeting.socket);
}

void HandOverTest::badCallersAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const std::string good = encodedRequest(kRequest);
    const auto changed = [&](std::size_t offset, std::uint32_t value) {
        std::string bytes = good;
        storeLittleEndian(std::as_writable_bytes(std::span(bytes)), offset, value);
        return QByteArray::fromStdString(bytes);
    };
    QTest::newRow("another protocol") << changed(4, kHandOverProtocol + 1);
    QTest::newRow("too long") << changed(8, kMostHandOverBytes + 1);
    QTest::newRow("longest number") << changed(8, 0xFFFFFFFF);
    QTest::newRow("longer than said") << changed(8, 3);
    QTest::newRow("noise") << QByteArray("GET /index.html HTTP/1.1\r\n\r\n");
    QTest::newRow("much noise") << QByteArray(3 * 1024 * 1024, 'x');
    QTest::newRow("no fields")
        << changed(8, std::uint32_t(good.size() - kHandOverHeadBytes)).replace("image=", "thing=");
}

void HandOverTest::badCallersAreRefused()
{
    QFETCH(QByteArray, bytes);
    InstanceServer server(take());
    QSignalSpy requested(&server, &InstanceServer::requested);
    RawCaller caller(m_place);
    QVERIFY(caller.isConnected());
    auto sending = std::async(std::launch::async, [&] {
        caller.send({bytes.constData(), std::size_t(bytes.size())});
    });
    QTRY_VERIFY(sending.wait_for(0s) == std::future_status::ready);
    QTRY_VERIFY(!caller.answer().isEmpty());
    // Much of it may not even have been read.
    QVERIFY2(caller.answer()[0] == kRefused || bytes.size() > 100'000, caller.answer());
    // Others are served as before.
    auto next = call();
    QTRY_VERIFY(isReady(next));
    QVERIFY(next.get().isHandedOver);
    QTRY_COMPARE(requested.size(), 1);
}

void HandOverTest::callerThatGivesUpGetsNothing()
{
    InstanceServer server(take());
    QSignalSpy requested(&server, &InstanceServer::requested);
    {
        RawCaller caller(m_place);
        caller.send(encodedRequest(kRequest));
        QTRY_COMPARE(caller.answer(), QByteArray(1, kTaken));
    }
    auto next = call();
    QTRY_VERIFY(isReady(next));
    QTRY_COMPARE(requested.size(), 1); // that of the next
}

void HandOverTest::silentCallerIsLetGo()
{
    InstanceServer server(take(), 1ms);
    RawCaller caller(m_place);
    caller.send(std::string_view(encodedRequest(kRequest)).substr(0, 20));
    QTRY_COMPARE(caller.answer(), QByteArray("end"));
}

void HandOverTest::endWhileACallerWaits()
{
    // The program ends before it reads: the caller becomes the program.
    auto socket = take();
    auto next = call();
    std::unique_ptr<RawCaller> probe;
    QTRY_VERIFY((probe = std::make_unique<RawCaller>(m_place))->isConnected());
    socket.reset();
    QTRY_VERIFY(isReady(next));
    const Meeting meeting = next.get();
    QVERIFY(!meeting.isHandedOver && meeting.socket);
}

} // namespace parascope::ui

QTEST_GUILESS_MAIN(parascope::ui::HandOverTest)
#include "handover_test.moc"
