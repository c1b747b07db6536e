using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Xinglin.Storage.Tables;

/// <summary>A number that stands for a register row's values: rows with the same mark are the same row. It spares reading rows back to see that nothing changed.</summary>
static class Mark
{
    public static long Of(ReadOnlySpan<object?> values)
    {
        var bytes = new ArrayBufferWriter<byte>(1024);
        foreach (var value in values)
        {
            switch (value)
            {
                case null:
                    Put(bytes, 0, 0);
                    break;
                case string text:
                    Put(bytes, 1, text.Length);
                    Encoding.UTF8.GetBytes(text, bytes);
                    break;
                case long whole:
                    Put(bytes, 2, whole);
                    break;
                case double real:
                    Put(bytes, 3, BitConverter.DoubleToInt64Bits(real));
                    break;
                case decimal number:
                    var bits = decimal.GetBits(number);
                    Put(bytes, 4, (long)bits[0] << 32 | (uint)bits[1]);
                    Put(bytes, 4, (long)bits[2] << 32 | (uint)bits[3]);
                    break;
                default:
                    throw new InvalidOperationException($"no register holds a {value.GetType().Name}");
            }
        }
        Span<byte> sum = stackalloc byte[32];
        SHA256.HashData(bytes.WrittenSpan, sum);
        return BinaryPrimitives.ReadInt64BigEndian(sum);
    }

    static void Put(ArrayBufferWriter<byte> to, byte kind, long value)
    {
        var piece = to.GetSpan(9);
        piece[0] = kind;
        BinaryPrimitives.WriteInt64BigEndian(piece[1..], value);
        to.Advance(9);
    }
}
