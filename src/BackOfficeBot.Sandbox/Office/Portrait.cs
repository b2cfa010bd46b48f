using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace BackOfficeBot.Sandbox.Office;

/// <summary>A person's photo: initials on a colour of their own, as a PNG of 96 by 96 pixels drawn here.</summary>
internal static class Portrait
{
    private const int Size = 96;
    private const int Dot = 7;

    /// <summary>Five columns by seven rows, a row a hex pair, for A to Z.</summary>
    private const string Letters =
        "0E11111F111111 1E11111E11111E 0E11101010110E 1E11111111111E 1F10101E10101F 1F10101E101010 0E11101711110F 1111111F111111 0E04040404040E 0702020202120C " +
        "11121418141211 1010101010101F 111B1515111111 11191513111111 0E11111111110E 1E11111E101010 0E11111115120D 1E11111E141211 0F10100E01011E 1F040404040404 " +
        "1111111111110E 11111111110A04 1111111515150A 11110A040A1111 11110A04040404 1F01020408101F";

    private static readonly byte[][] Font = [.. Letters.Split(' ').Select(Convert.FromHexString)];

    private static readonly (byte R, byte G, byte B)[] Colors =
        [(0x4F, 0x6B, 0xED), (0x10, 0x7C, 0x41), (0xA4, 0x26, 0x2C), (0x8E, 0x56, 0x2E), (0x5C, 0x2E, 0x91), (0x00, 0x5B, 0x70), (0x69, 0x79, 0x7E), (0xC2, 0x39, 0xB3)];

    public static byte[] Of(Person person)
    {
        var initials = string.Concat(person.Name.Split(' ')[0][..1], person.Name.Split(' ')[^1][..1]).ToUpperInvariant();
        var color = Colors[person.Id[^1] % Colors.Length];
        var rows = new byte[Size * (1 + Size * 3)];
        for (var y = 0; y < Size; y++)
        {
            for (var x = 0; x < Size; x++)
            {
                var (r, g, b) = Inked(initials, x, y) ? ((byte)255, (byte)255, (byte)255) : color;
                var at = y * (1 + Size * 3) + 1 + x * 3;
                (rows[at], rows[at + 1], rows[at + 2]) = (r, g, b);
            }
        }
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Span<byte> header = stackalloc byte[13];
        header.Clear();
        BinaryPrimitives.WriteInt32BigEndian(header, Size);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], Size);
        (header[8], header[9]) = (8, 2);
        Chunk(png, "IHDR", header);
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true)) zip.Write(rows);
        Chunk(png, "IDAT", packed.ToArray());
        Chunk(png, "IEND", []);
        return png.ToArray();
    }

    private static bool Inked(string initials, int x, int y)
    {
        var (left, top) = ((Size - 11 * Dot) / 2, (Size - 7 * Dot) / 2);
        var (column, row) = ((x - left) / Dot, (y - top) / Dot);
        if (x < left || y < top || column > 10 || row > 6 || column == 5) return false;
        var letter = initials[column < 5 ? 0 : 1] - 'A';
        return letter is >= 0 and < 26 && (Font[letter][row] >> (4 - column % 6) & 1) == 1;
    }

    private static void Chunk(MemoryStream png, string type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        byte[] typed = [.. Encoding.ASCII.GetBytes(type), .. data];
        png.Write(typed);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(typed));
        png.Write(number);
    }

    private static uint Crc(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 1 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
        }
        return ~crc;
    }
}
