// The yardstick of bench_bulk: one bulk transfer between two nodes over one point-to-point link, simulated by
// ns-3. Built only where ns-3 is found (Debian: libns3-dev libgsl-dev).
//   ns3_bulk --bytes=100000000 --loss=0.001 --buf=262144 --trace=none|pcap|ascii
#include <chrono>
#include <cstdio>

#include <sys/resource.h>

#include "ns3/applications-module.h"
#include "ns3/core-module.h"
#include "ns3/internet-module.h"
#include "ns3/network-module.h"
#include "ns3/point-to-point-module.h"
#include "ns3/traffic-control-module.h"

using namespace ns3;

namespace {

constexpr std::uint32_t kSegmentBytes = 1448;

struct Wanted {
    std::uint64_t bytes = 100'000'000;
    double loss = 0;
    std::uint32_t buffer = 262'144;
    std::string rate = "1Gbps", trace = "none", out = "ns3_trace";
};

void set_defaults(const Wanted &wanted) {
    Config::SetDefault("ns3::TcpL4Protocol::SocketType", TypeIdValue(TcpNewReno::GetTypeId()));
    Config::SetDefault("ns3::TcpSocket::SegmentSize", UintegerValue(kSegmentBytes));
    Config::SetDefault("ns3::TcpSocket::SndBufSize", UintegerValue(wanted.buffer));
    Config::SetDefault("ns3::TcpSocket::RcvBufSize", UintegerValue(wanted.buffer));
}

// Runs to the end; returns how many bytes the sink got.
std::uint64_t transfer(const Wanted &wanted, double &wall_seconds) {
    NodeContainer nodes;
    nodes.Create(2);
    PointToPointHelper link;
    link.SetDeviceAttribute("DataRate", StringValue(wanted.rate));
    link.SetChannelAttribute("Delay", StringValue("10ms"));
    link.SetQueue("ns3::DropTailQueue", "MaxSize", StringValue("20000p"));
    NetDeviceContainer devices = link.Install(nodes);
    InternetStackHelper stack;
    stack.SetIpv6StackInstall(false);
    stack.Install(nodes);
    Ipv4AddressHelper addresses;
    addresses.SetBase("10.0.0.0", "255.255.255.0");
    Ipv4InterfaceContainer interfaces = addresses.Assign(devices);
    TrafficControlHelper().Uninstall(devices);
    if (wanted.loss > 0) {
        auto luck = CreateObject<RateErrorModel>();
        luck->SetUnit(RateErrorModel::ERROR_UNIT_PACKET);
        luck->SetRate(wanted.loss);
        devices.Get(1)->SetAttribute("ReceiveErrorModel", PointerValue(luck));
    }
    BulkSendHelper sender("ns3::TcpSocketFactory", InetSocketAddress(interfaces.GetAddress(1), 9));
    sender.SetAttribute("MaxBytes", UintegerValue(wanted.bytes));
    sender.SetAttribute("SendSize", UintegerValue(kSegmentBytes));
    sender.Install(nodes.Get(0)).Start(Seconds(0.001));
    PacketSinkHelper sink("ns3::TcpSocketFactory", InetSocketAddress(Ipv4Address::GetAny(), 9));
    ApplicationContainer sinks = sink.Install(nodes.Get(1));
    AsciiTraceHelper ascii;
    if (wanted.trace == "pcap") link.EnablePcapAll(wanted.out, true);
    if (wanted.trace == "ascii") link.EnableAsciiAll(ascii.CreateFileStream(wanted.out + ".tr"));

    const auto begin = std::chrono::steady_clock::now();
    Simulator::Stop(Seconds(100'000));
    Simulator::Run();
    wall_seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return DynamicCast<PacketSink>(sinks.Get(0))->GetTotalRx();
}

}  // namespace

int main(int argc, char **argv) {
    Wanted wanted;
    CommandLine command;
    command.AddValue("bytes", "how many to send", wanted.bytes);
    command.AddValue("loss", "of data segments, from 0 to 1", wanted.loss);
    command.AddValue("rate", "of the link", wanted.rate);
    command.AddValue("buf", "bytes of the send and of the receive buffer", wanted.buffer);
    command.AddValue("trace", "none|pcap|ascii", wanted.trace);
    command.AddValue("out", "name of the trace", wanted.out);
    command.Parse(argc, argv);
    set_defaults(wanted);
    double wall_seconds = 0;
    const std::uint64_t received = transfer(wanted, wall_seconds);
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    // What bench_bulk reads: bytes received, seconds of the wall clock, data segments a second, peak in MB.
    std::printf("rx=%lu wall_s=%.4f seg/s=%.0f peak_mb=%.1f\n", received, wall_seconds,
                static_cast<double>(received) / kSegmentBytes / wall_seconds,
                static_cast<double>(usage.ru_maxrss) / 1024.0);
    Simulator::Destroy();
}
