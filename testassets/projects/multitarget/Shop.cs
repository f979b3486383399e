public sealed class Shop;
