using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;

namespace Xinglin.Specs.Web.Browser;

/// <summary>A county's line before a served house: every byte passes 300 ms there and back, at 1 Mbit/s, and of 1,460 bytes each 2 in 100 come a retransmission later.
/// It stands in for traffic shaping, which needs a kernel module a test machine may not have; what TCP makes of a loss is kept, its bursts are not.</summary>
public sealed class A_weak_line : IAsyncDisposable
{
    const int Segment = 1460, BytesPerSecond = 125_000;
    const double Lost = 0.02;
    static readonly TimeSpan oneWay = TimeSpan.FromMilliseconds(150), again = TimeSpan.FromMilliseconds(600);

    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource end = new();
    readonly Random dice = new(6);
    readonly Uri house;
    int breaksNow;
    long down;

    public A_weak_line(Uri house)
    {
        this.house = house;
        listener.Start();
        _ = Accept();
    }

    public string At(string path) => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}{path}";

    /// <summary>Bytes that came down since it was last asked.</summary>
    public long Down => Interlocked.Exchange(ref down, 0);

    /// <summary>The next form that is sent arrives, and the line breaks before its answer.</summary>
    public void BreakAtTheNextForm() => Interlocked.Exchange(ref breaksNow, 1);

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        listener.Stop();
        end.Dispose();
    }

    async Task Accept()
    {
        try
        {
            while (!end.IsCancellationRequested) _ = Carry(await listener.AcceptTcpClientAsync(end.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // the house is closed
        }
    }

    async Task Carry(TcpClient near)
    {
        using var far = new TcpClient();
        using (near)
            try
            {
                await far.ConnectAsync(house.Host, house.Port, end.Token);
                var broken = new TaskCompletionSource();
                var isForm = false;
                await Task.WhenAny(
                    Pass(near.GetStream(), far.GetStream(), bytes => isForm |= Encoding.ASCII.GetString(bytes).Contains("POST /", StringComparison.Ordinal)),
                    Pass(far.GetStream(), near.GetStream(), bytes =>
                    {
                        Interlocked.Add(ref down, bytes.Length);
                        if (isForm && Interlocked.Exchange(ref breaksNow, 0) == 1) broken.SetResult();
                    }), broken.Task);
            }
            catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
            {
                // one of both went away
            }
    }

    async Task Pass(NetworkStream from, NetworkStream to, Action<byte[]> seen)
    {
        var way = Channel.CreateUnbounded<(DateTime Due, byte[] Bytes)>();
        var sending = Task.Run(async () =>
        {
            await foreach (var (due, bytes) in way.Reader.ReadAllAsync(end.Token))
            {
                if (due - DateTime.UtcNow is { Ticks: > 0 } wait) await Task.Delay(wait, end.Token);
                await to.WriteAsync(bytes, end.Token);
            }
        });
        var free = DateTime.UtcNow;
        var buffer = new byte[Segment];
        while (await from.ReadAsync(buffer, end.Token) is > 0 and var n)
        {
            var bytes = buffer[..n];
            seen(bytes);
            var now = DateTime.UtcNow;
            free = (free > now ? free : now) + TimeSpan.FromSeconds((double)n / BytesPerSecond);
            bool lost;
            lock (dice) lost = dice.NextDouble() < Lost;
            if (lost) free += again;
            await way.Writer.WriteAsync((free + oneWay, bytes), end.Token);
        }
        way.Writer.Complete();
        await sending;
    }
}
