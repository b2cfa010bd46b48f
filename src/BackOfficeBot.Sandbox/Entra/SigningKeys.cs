using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace BackOfficeBot.Sandbox.Entra;

/// <summary>The keys that sign tokens. Rotation keeps the key before, as the real services do for a while.</summary>
internal sealed class SigningKeys
{
    // To make one takes longer than a conversation; all offices of a process begin with the same.
    private static readonly RsaSecurityKey First = NewKey();

    private volatile RsaSecurityKey[] keys = [First];

    public SigningCredentials Credentials => new(keys[0], SecurityAlgorithms.RsaSha256);

    public IReadOnlyList<SecurityKey> All => keys;

    public string Rotate()
    {
        keys = [NewKey(), keys[0]];
        return keys[0].KeyId;
    }

    public JsonObject ToJwks() => new()
    {
        ["keys"] = new JsonArray([.. keys.Select(JsonNode (key) =>
        {
            var p = key.Rsa.ExportParameters(false);
            return new JsonObject
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["alg"] = "RS256",
                ["kid"] = key.KeyId,
                ["x5t"] = key.KeyId,
                ["n"] = Base64UrlEncoder.Encode(p.Modulus),
                ["e"] = Base64UrlEncoder.Encode(p.Exponent),
                ["endorsements"] = new JsonArray("msteams"),
            };
        })]),
    };

    private static RsaSecurityKey NewKey() => new(RSA.Create(2048)) { KeyId = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(20)) };
}
