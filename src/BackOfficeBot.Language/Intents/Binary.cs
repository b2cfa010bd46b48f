namespace BackOfficeBot.Language.Intents;

/// <summary>Words and what they stand for, as bytes.</summary>
internal static class Binary
{
    public static void Write(this BinaryWriter into, IReadOnlyDictionary<string, int> map)
    {
        into.Write7BitEncodedInt(map.Count);
        foreach (var (word, number) in map)
        {
            into.Write(word);
            into.Write7BitEncodedInt(number);
        }
    }

    public static Dictionary<string, int> ReadMap(this BinaryReader from)
    {
        var count = from.Read7BitEncodedInt();
        var map = new Dictionary<string, int>(count);
        for (; count > 0; count--)
            map.Add(from.ReadString(), from.Read7BitEncodedInt());
        return map;
    }

    public static void Write(this BinaryWriter into, IReadOnlyCollection<string> words)
    {
        into.Write7BitEncodedInt(words.Count);
        foreach (var word in words)
            into.Write(word);
    }

    public static List<string> ReadWords(this BinaryReader from)
    {
        var count = from.Read7BitEncodedInt();
        var words = new List<string>(count);
        for (; count > 0; count--)
            words.Add(from.ReadString());
        return words;
    }
}
