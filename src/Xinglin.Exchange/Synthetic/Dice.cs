using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Xinglin.Exchange.Synthetic;

/// <summary>骰子。Chance that falls the same on every machine. Each patient has own dice for each purpose, so that drawing more
/// patients, or drawing one thing more about them, changes nothing else.</summary>
sealed class Dice(ulong state)
{
    public static Dice For(int seed, int number, string purpose) => new(BinaryPrimitives.ReadUInt64LittleEndian(Digest(seed, number, purpose)));

    /// <summary>The chart's id: 16 bytes of a digest of seed and number, marked as a name-based (version 8) identifier.</summary>
    public static ChartId Chart(int seed, int number)
    {
        var bytes = Digest(seed, number, "chart")[..16];
        bytes[6] = (byte)(bytes[6] & 0x0F | 0x80);
        bytes[8] = (byte)(bytes[8] & 0x3F | 0x80);
        return new(new Guid(bytes, bigEndian: true));
    }

    /// <summary>Evenly between 0 and 1, never 1.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double share) => Unit() < share;

    /// <summary>A whole number from low to high, both possible.</summary>
    public int Between(int low, int high) => low + (int)(Unit() * (high - low + 1));

    public double Within(double low, double high) => low + Unit() * (high - low);

    public double Normal(double mean, double spread) =>
        mean + spread * Math.Sqrt(-2 * Math.Log(1 - Unit())) * Math.Cos(2 * Math.PI * Unit());

    /// <summary>Skewed as waits are: median, and spread on the log scale.</summary>
    public double Skewed(double median, double spread) => median * Math.Exp(Normal(0, spread));

    public T Of<T>(IReadOnlyList<T> among) => among[Between(0, among.Count - 1)];

    /// <summary>By weight; the weights need not add up to one.</summary>
    public T Weighed<T>(IEnumerable<T> among, Func<T, double> weight)
    {
        var list = among.ToList();
        var left = Unit() * list.Sum(weight);
        foreach (var one in list)
            if ((left -= weight(one)) < 0) return one;
        return list[^1];
    }

    public string Weighed(IReadOnlyDictionary<string, double> among) => Weighed(among, pair => pair.Value).Key;

    ulong Next() // SplitMix64
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
        z = (z ^ z >> 27) * 0x94D049BB133111EB;
        return z ^ z >> 31;
    }

    static byte[] Digest(int seed, int number, string purpose) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"xinglin demo/{seed}/{number}/{purpose}")));
}
