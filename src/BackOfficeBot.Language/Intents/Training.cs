using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BackOfficeBot.Language.Intents;

/// <summary>
/// Multinomial logistic regression over sets of features, learned from some ten thousand examples by gradient descent in a fixed order: the same
/// examples always give the same weights. Small weights, and a fifth of the features left out at each step, keep it from learning examples by heart; the mean
/// of what the later rounds ended with keeps one example more or less from moving all others.
/// </summary>
internal sealed class Training
{
    private const int Rounds = 30, Averaged = 15;
    private const float Step = 2f, Decay = 0.95f, Shrink = 0.0001f, LeftOut = 0.2f;

    private readonly int _classes, _width;
    private readonly Dictionary<long, int> _rows = [];
    private readonly float[] _weights;

    /// <param name="classes">How many; labels count from 0.</param>
    /// <param name="examples">Features without repetition, and the label.</param>
    public Training(int classes, IReadOnlyList<(long[] Features, int Label)> examples)
    {
        _classes = classes;
        _width = (classes + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        var rows = new int[examples.Count][];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = Array.ConvertAll(examples[i].Features, f => CollectionsMarshal.GetValueRefOrAddDefault(_rows, f, out var known) is var row && known ? row : _rows[f] = _rows.Count - 1);
        _weights = new float[_rows.Count * _width];
        Train(rows, examples);
    }

    /// <summary>What was learned.</summary>
    public LinearModel Model
    {
        get
        {
            var at = 0;
            return new(_classes, [.. _rows.Keys], row =>
            {
                for (var c = 0; c < _classes; c++)
                    row[c] = LinearModel.Weight(_weights[at + c]);
                at += _width;
            });
        }
    }

    /// <summary>Long sentences weigh no more than short ones.</summary>
    public static float Scale(int features) => 1 / MathF.Sqrt(features);

    private void Train(int[][] rows, IReadOnlyList<(long[] Features, int Label)> examples)
    {
        Span<float> scores = stackalloc float[_width];
        Span<int> kept = new int[rows.Max(r => r.Length)];
        var order = Enumerable.Range(0, rows.Length).ToArray();
        var seed = 12345u;
        var sum = new float[_weights.Length];
        var step = Step;
        for (var round = 0; round < Rounds; round++, step *= Decay)
        {
            for (var i = order.Length - 1; i > 0; i--)
            {
                var j = (int)(Next(ref seed) % (uint)(i + 1));
                (order[i], order[j]) = (order[j], order[i]);
            }
            foreach (var i in order)
            {
                var count = 0;
                foreach (var row in rows[i])
                    if (Next(ref seed) >= LeftOut * uint.MaxValue)
                        kept[count++] = row;
                var scale = Scale(rows[i].Length);
                Sum(kept[..count], scale, scores);
                Chances.Of(scores[.._classes]);
                scores[_classes..].Clear();
                scores[examples[i].Label] -= 1;
                Subtract(kept[..count], step * scale, 1 - (step * Shrink), scores);
            }
            if (round >= Rounds - Averaged)
                for (var i = 0; i < sum.Length; i++)
                    sum[i] += _weights[i];
        }
        for (var i = 0; i < sum.Length; i++)
            _weights[i] = sum[i] / Averaged;
    }

    private static uint Next(ref uint seed) => seed = (seed * 1664525) + 1013904223;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Sum(ReadOnlySpan<int> rows, float scale, Span<float> into)
    {
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        for (var c = 0; c < _width; c += Vector<float>.Count)
        {
            var sum = Vector<float>.Zero;
            foreach (var row in rows)
                sum += Vector.LoadUnsafe(ref weights, (nuint)((row * _width) + c));
            (sum * scale).CopyTo(into[c..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Subtract(ReadOnlySpan<int> rows, float scale, float shrink, ReadOnlySpan<float> gradient)
    {
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        for (var c = 0; c < _width; c += Vector<float>.Count)
        {
            var change = new Vector<float>(gradient[c..]) * scale;
            foreach (var row in rows)
            {
                var at = (nuint)((row * _width) + c);
                ((Vector.LoadUnsafe(ref weights, at) * shrink) - change).StoreUnsafe(ref weights, at);
            }
        }
    }
}
