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
    // Of each row the weights in steps, and the size of its step: half as large as the weights themselves, and as good.
    private readonly sbyte[] _weights;
    private readonly short[] _steps;

    /// <param name="classes">How many; labels count from 0.</param>
    /// <param name="features">In the order of their rows.</param>
    /// <param name="fill">Fills in the weights of the next row, one for each class.</param>
    public LinearModel(int classes, ReadOnlySpan<long> features, Fill fill)
        : this(classes, features)
    {
        var row = new short[classes];
        for (var n = 0; n < _steps.Length; n++)
        {
            fill(row);
            var largest = row.Max(w => Math.Abs((int)w));
            _steps[n] = (short)Math.Max(1, (largest + sbyte.MaxValue - 1) / sbyte.MaxValue);
            for (var c = 0; c < classes; c++)
                _weights[(n * _width) + c] = (sbyte)Math.Round((double)row[c] / _steps[n]);
        }
    }

    private LinearModel(int classes, ReadOnlySpan<long> features)
    {
        _classes = classes;
        // Whole vectors; what fills the last one is no class and weighs nothing.
        _width = (classes + Vector128<sbyte>.Count - 1) / Vector128<sbyte>.Count * Vector128<sbyte>.Count;
        _rows = new(features.Length);
        foreach (var feature in features)
            _rows.Add(feature, _rows.Count);
        _weights = new sbyte[features.Length * _width];
        _steps = new short[features.Length];
    }

    public delegate void Fill(Span<short> weights);

    /// <summary>As a model keeps it.</summary>
    public static short Weight(float weight) => (short)Math.Clamp(MathF.Round(weight * One), -127 * 258, 127 * 258);

    /// <summary>The probability of each class.</summary>
    public void Score(ReadOnlySpan<long> features, Span<float> probabilities)
    {
        Span<int> rows = stackalloc int[features.Length];
        var count = 0;
        foreach (var feature in features)
            if (_rows.TryGetValue(feature, out var row))
                rows[count++] = row;
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
        for (var c = 0; c < _width; c += Vector128<sbyte>.Count)
        {
            var (a, b, d, e) = (Vector128<int>.Zero, Vector128<int>.Zero, Vector128<int>.Zero, Vector128<int>.Zero);
            foreach (var row in rows)
            {
                var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref weights, (nuint)((row * _width) + c)));
                var (first, second) = Vector128.Widen(low * _steps[row]);
                var (third, fourth) = Vector128.Widen(high * _steps[row]);
                (a, b, d, e) = (a + first, b + second, d + third, e + fourth);
            }
            a.CopyTo(into[c..]);
            b.CopyTo(into[(c + Vector128<int>.Count)..]);
            d.CopyTo(into[(c + (2 * Vector128<int>.Count))..]);
            e.CopyTo(into[(c + (3 * Vector128<int>.Count))..]);
        }
    }

    public void Write(BinaryWriter into)
    {
        into.Write(_classes);
        into.Write(_rows.Count);
        into.Write(MemoryMarshal.AsBytes<long>([.. _rows.Keys]));
        into.Write(MemoryMarshal.AsBytes(_steps.AsSpan()));
        for (var row = 0; row < _steps.Length; row++)
            into.Write(MemoryMarshal.AsBytes(_weights.AsSpan(row * _width, _classes)));
    }

    public static LinearModel Read(BinaryReader from)
    {
        var classes = from.ReadInt32();
        var features = new long[from.ReadInt32()];
        from.BaseStream.ReadExactly(MemoryMarshal.AsBytes(features.AsSpan()));
        var model = new LinearModel(classes, features);
        from.BaseStream.ReadExactly(MemoryMarshal.AsBytes(model._steps.AsSpan()));
        for (var row = 0; row < features.Length; row++)
            from.BaseStream.ReadExactly(MemoryMarshal.AsBytes(model._weights.AsSpan(row * model._width, classes)));
        return model;
    }
}
