using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace BackOfficeBot.Language.Intents;

/// <summary>Which class a set of features belongs to: multinomial logistic regression, see <see cref="Training"/>. Weights are whole numbers, so that they are small and add up to the same everywhere.</summary>
internal sealed class LinearModel
{
    // A weight of 1.
    private const float One = 1024;

    private readonly int _classes, _width;
    private readonly Dictionary<long, int> _rows;
    private readonly short[] _weights;

    /// <param name="classes">How many; labels count from 0.</param>
    /// <param name="features">In the order of their rows.</param>
    /// <param name="row">Fills in the weights of the next row, one for each class.</param>
    public LinearModel(int classes, ReadOnlySpan<long> features, Fill row)
    {
        _classes = classes;
        // Whole vectors; what fills the last one is no class and weighs nothing.
        _width = (classes + Vector128<short>.Count - 1) / Vector128<short>.Count * Vector128<short>.Count;
        _rows = new(features.Length);
        _weights = new short[features.Length * _width];
        foreach (var feature in features)
        {
            row(_weights.AsSpan(_rows.Count * _width, classes));
            _rows.Add(feature, _rows.Count);
        }
    }

    public delegate void Fill(Span<short> weights);

    /// <summary>As a model keeps it.</summary>
    public static short Weight(float weight) => (short)Math.Clamp(MathF.Round(weight * One), short.MinValue, short.MaxValue);

    /// <summary>The probability of each class.</summary>
    public void Score(ReadOnlySpan<long> features, Span<float> probabilities)
    {
        Span<int> rows = stackalloc int[features.Length];
        var count = 0;
        foreach (var feature in features)
            if (_rows.TryGetValue(feature, out var row))
                rows[count++] = row * _width;
        Span<int> sums = stackalloc int[_width];
        Sum(rows[..count], sums);
        var scale = Training.Scale(features.Length) / One;
        for (var c = 0; c < _classes; c++)
            probabilities[c] = sums[c] * scale;
        Chances.Of(probabilities[.._classes]);
    }

    // Vectors of a size that is known when the product is compiled: the first sentence need not wait for a compiler.
    private void Sum(ReadOnlySpan<int> rows, Span<int> into)
    {
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        for (var c = 0; c < _width; c += Vector128<short>.Count)
        {
            var (first, second) = (Vector128<int>.Zero, Vector128<int>.Zero);
            foreach (var row in rows)
            {
                var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref weights, (nuint)(row + c)));
                first += low;
                second += high;
            }
            first.CopyTo(into[c..]);
            second.CopyTo(into[(c + Vector128<int>.Count)..]);
        }
    }

    public void Write(BinaryWriter into)
    {
        into.Write(_classes);
        into.Write(_rows.Count);
        into.Write(MemoryMarshal.AsBytes<long>([.. _rows.Keys]));
        for (var row = 0; row < _rows.Count; row++)
            into.Write(MemoryMarshal.AsBytes(_weights.AsSpan(row * _width, _classes)));
    }

    public static LinearModel Read(BinaryReader from)
    {
        var classes = from.ReadInt32();
        var features = new long[from.ReadInt32()];
        from.BaseStream.ReadExactly(MemoryMarshal.AsBytes(features.AsSpan()));
        return new(classes, features, row => from.BaseStream.ReadExactly(MemoryMarshal.AsBytes(row)));
    }
}
