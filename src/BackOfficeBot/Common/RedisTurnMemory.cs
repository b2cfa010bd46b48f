using System.Buffers.Binary;
using BackOfficeBot.Channel.Turns;
using StackExchange.Redis;

namespace BackOfficeBot.Common;

/// The memory of answered activities for several instances: what reaches two of them is answered by one.
internal sealed partial class RedisTurnMemory(IConnectionMultiplexer redis, TimeProvider time, ILogger<RedisTurnMemory> log) : ITurnMemory
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(2);

    /// Longer than any turn and the sending of its answers: whoever took it and died leaves it to the next.
    internal static readonly TimeSpan Held = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public async ValueTask<TurnAnswer?> BeginAsync(string key, CancellationToken ct)
    {
        try
        {
            var db = redis.GetDatabase();
            while (!await db.StringSetAsync(Name(key), RedisValue.EmptyString, Held, StackExchange.Redis.When.NotExists))
            {
                if (await db.StringGetAsync(Name(key)) is { IsNullOrEmpty: false } answer)
                    return Read(answer);
                await Task.Delay(Pause, time, ct);
            }
        }
        catch (Exception e) when (e is RedisException or TimeoutException)
        {
            Unreachable(log, e);
        }
        return null;
    }

    public async ValueTask EndAsync(string key, TurnAnswer? answer)
    {
        try
        {
            var db = redis.GetDatabase();
            if (answer is { } given)
                await db.StringSetAsync(Name(key), Write(given), Kept);
            else
                await db.KeyDeleteAsync(Name(key));
        }
        catch (Exception e) when (e is RedisException or TimeoutException)
        {
            Unreachable(log, e);
        }
    }

    private static RedisKey Name(string key) => "turn:" + key;

    private static byte[] Write(TurnAnswer answer)
    {
        var bytes = new byte[4 + answer.Body.Length];
        BinaryPrimitives.WriteInt32BigEndian(bytes, answer.Status);
        answer.Body.Span.CopyTo(bytes.AsSpan(4));
        return bytes;
    }

    private static TurnAnswer Read(byte[]? bytes) => new(BinaryPrimitives.ReadInt32BigEndian(bytes), bytes.AsMemory(4));

    [LoggerMessage(Level = LogLevel.Warning, Message = "Redis cannot be reached: an activity that comes twice may be answered twice.")]
    private static partial void Unreachable(ILogger log, Exception cause);
}
